/** Protect and Save by hand: rows chosen and taken back, a recipe searched, kept and used again, counts and a report, to the bytes. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '#test/gallery/faults.ts';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';

/** A show of the sample. */
const SHOW = 'Harbour Lights';
const SEARCH_MS = 240_000;

let app: StartedApp;
appForAll((started) => (app = started), { browser: { scheme: 'dark' } });
beforeAll(async () => {
  await app.openSample('ViewingActivity.csv');
  await app.chooseProfile('Ines');
  await app.goTo('protect');
});

const inDocuments = (name: string): string => join(app.host.home, 'Documents', name);
const saved = (name: string): string => readFileSync(inDocuments(name), 'utf8');

const accessible = async (): Promise<void> => expect(await faultsOf(app.page)).toEqual([]);

/** Saves under a name and goes back to the plan. */
async function saveAs(name: string): Promise<void> {
  await app.goTo('save');
  const again = app.button('Make another copy');
  if (await again.isVisible()) await again.click();
  expect(await app.save(inDocuments(name))).toMatch(/^Saved/);
}

test('Custom keeps the plan and promises nothing; every other purpose says what it is to reach', async () => {
  await app.choosePurpose('tracker');
  await app.page.getByText('This copy is not protected against recognition').first().waitFor();
  await app.page
    .getByText(/not protected against recognition by titles/)
    .first()
    .waitFor();
  await app.choosePurpose('custom');
  await app.page.getByText('No preset promises anything about it').waitFor();
  await accessible();
});

test('the values of a level are looked at, and a number of one\u2019s own is used', async () => {
  await app.setColumn('Title', 'operator.keep');
  await app.setColumn('Start Time', 'operator.keep');
  await app.button('Values and more ways for Duration').click();
  const sheet = app.page.getByRole('dialog', { name: 'Duration' });
  await sheet.getByRole('table').waitFor();
  await sheet.getByRole('textbox', { name: 'Round to minutes of your own' }).fill('7');
  await accessible();
  await sheet.getByRole('button', { name: 'Use: round to these minutes' }).click();
  await sheet.getByText('In the plan').waitFor();
  await app.page.keyboard.press('Escape');
  const chosen = app.page.getByRole('combobox', { name: /^Duration in the copy/ }).locator('option:checked');
  expect(await chosen.innerText()).toMatch(/^Round to 7\smin$/);
});

test('rows that are taken out are not in the bytes, and undone they are all there again', async () => {
  expect(await app.chooseTitle(SHOW)).toMatch(/^Took out \d+ rows/);
  await app.page.getByText('Rows of the original').click();
  const grid = app.page.getByRole('grid');
  const picked = app.page.getByRole('region', { name: 'This row, now and in the copy' });
  await grid.getByRole('gridcell').first().waitFor();
  // Picked before it is there, a row is shown when it comes.
  const answered = Promise.withResolvers<void>();
  await app.page.route('**/trpc/rows**', async (route) => {
    await answered.promise;
    await route.continue();
  });
  await grid.press('End');
  await grid.getByRole('row', { name: 'This row is being loaded' }).last().click();
  expect(await picked.getByRole('table').count()).toBe(0);
  answered.resolve();
  await picked.getByRole('table').waitFor();
  await app.page.unroute('**/trpc/rows**');
  await accessible();
  await saveAs('without.csv');
  const without = saved('without.csv');
  expect(without).not.toContain(SHOW);
  await app.goTo('protect');
  await app.page.getByRole('button', { name: /^Undo: Took out/ }).click();
  await saveAs('all.csv');
  const all = saved('all.csv');
  const ofShow = all.split('\n').filter((line) => line.includes(SHOW)).length;
  expect(ofShow).toBeGreaterThan(0);
  expect(linesOf(all) - linesOf(without)).toBe(ofShow);
});

test('only the rows of one show, by a purpose of their own', async () => {
  await app.goTo('protect');
  await app.choosePurpose('onlyTheseRows');
  await app.page.getByText('none were chosen').waitFor();
  expect(await app.chooseTitle(SHOW, 'keepOnly')).toMatch(/^Kept only \d+ rows/);
  await saveAs('only.csv');
  const lines = saved('only.csv').trimEnd().split(/\r?\n/).slice(1);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toContain(SHOW);
});

test('a recipe is saved without values and without the choice of rows, and loaded again', async () => {
  await app.goTo('protect');
  await app.choosePurpose('onlyTheseRows');
  await app.saveRecipe(inDocuments('recipe.json'));
  const text = saved('recipe.json');
  expect(JSON.parse(text)).toMatchObject({ version: 1, purpose: 'onlyTheseRows' });
  for (const value of [SHOW, 'Ines', 'keepOnly']) expect(text).not.toContain(value);
  await app.choosePurpose('friends');
  await app.loadRecipe(inDocuments('recipe.json'));
  await app.page.getByRole('radio', { name: 'Only these rows', checked: true }).waitFor();
});

test('counts in place of rows, and a report that is not put beside them unasked', async () => {
  await app.choosePurpose('research');
  await app.goTo('save');
  await app.button('Make another copy').click();
  await app.page.getByRole('radio', { name: 'Counts in place of rows' }).press('Space');
  await app.page.getByRole('checkbox', { name: 'Viewings by day of the week and hour' }).waitFor();
  await accessible();
  expect(await app.save(inDocuments('counts.csv'))).toMatch(/^Saved/);
  expect(saved('counts.csv')).not.toContain(SHOW);
  await app.button('Save a report…').click();
  await app.page.getByRole('textbox', { name: 'Path of the report' }).fill(inDocuments('report.html'));
  await app.button('Write the file').click();
  const beside = app.page.getByRole('checkbox', { name: /^I want the report in the folder of the copy/ });
  await beside.click();
  await app.button('Write the file').click();
  await app.page.getByText('The report was saved.').waitFor();
  expect(saved('report.html')).toContain('<html');
  expect(saved('report.html')).not.toContain(SHOW);
  await accessible();
});

test('the search is stopped, run again, and what it finds is one step', async () => {
  await app.goTo('protect');
  await app.button('Suggest a recipe').click();
  await app.button('Cancel').click();
  await app.page.getByText('Searching for the recipe').waitFor({ state: 'hidden' });
  await app.choosePurpose('onlyTheseRows');
  await app.button('Suggest a recipe').click();
  const found = app.page.getByRole('region', { name: 'Suggested recipe' });
  await found.waitFor({ timeout: SEARCH_MS });
  await accessible();
  await found.getByRole('button', { name: 'Use this recipe' }).click();
  await found.getByRole('button', { name: 'This recipe is in the plan' }).waitFor();
  await app.button('Undo: Suggested recipe').click();
  await found.getByRole('button', { name: 'Use this recipe' }).waitFor();
});

function linesOf(csv: string): number {
  return csv.trimEnd().split(/\r?\n/).length - 1;
}
