/** A copy that was made before, checked in a real browser: the original first, then copies and files that are none. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '#test/gallery/faults.ts';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';

const SAMPLE = 'resources/sample/ViewingActivity.csv';

let app: StartedApp;
appForAll((started) => (app = started));

const at = (name: string): string => join(app.host.home, 'Documents', name);

async function handOver(button: string, ...paths: readonly string[]): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await app.button(button).click();
  await (await chooser).setFiles([...paths]);
}

/** Checks another copy; gives the headline. */
async function check(path: string): Promise<string> {
  const another = app.button('Check another copy');
  if (await another.isVisible()) await another.click();
  await handOver('Choose the copy…', path);
  const headline = app.heading(/^Checked/);
  await headline.waitFor();
  return headline.innerText();
}

test('a copy is made, and everything is forgotten', async () => {
  await app.openSample('ViewingActivity.csv');
  await app.chooseProfile('Ines');
  await app.goTo('save');
  expect(await app.save(at('research.csv'))).toMatch(/^Saved/);
  await app.closeAndForget();
});

test('the original is asked for first, and a file that is none is refused where it was asked for', async () => {
  await app.button('Check a copy I already have').click();
  expect(await app.button('Choose the copy…').isDisabled()).toBe(true);
  expect(await faultsOf(app.page)).toEqual([]);
  writeFileSync(at('empty.csv'), '');
  await handOver('Choose the original…', at('empty.csv'));
  await app.page.getByRole('alert').getByText('The file is empty').waitFor();
  await handOver('Choose the original…', SAMPLE);
  await app.page
    .getByRole('group', { name: /^The original/ })
    .getByText('3,048 rows')
    .waitFor();
});

test('the copy that was made says what was changed in it, and what is still there', async () => {
  expect(await check(at('research.csv'))).not.toMatch(/names or points/);
  expect((await app.receipt('changed')).join('\n')).toContain('Column Profile Name');
  expect((await app.receipt('left')).join('\n')).toContain('Column Start Time');
  expect(await app.searchCopy('Ines')).toMatch(/^0 hits/);
  expect(await faultsOf(app.page)).toEqual([]);
});

test('one name that was put back is found', async () => {
  writeFileSync(at('named.csv'), readFileSync(at('research.csv'), 'utf8').replace(/(\r?\n)P\d+,/, '$1Ines,'));
  expect(await check(at('named.csv'))).toBe('Checked: the copy still names or points at a person');
  expect((await app.receipt('left')).join('\n')).toContain('Values that name or point at a person');
  expect(await app.searchCopy('Ines')).toMatch(/^1 hits? in 1 row/);
});

test('the original handed over as its own copy: nothing was changed', async () => {
  expect(await check(SAMPLE)).toBe('Checked: nothing was changed in this copy');
  await app.page.getByText('Nothing was changed.').waitFor();
});

test('what is no copy of it is refused, and the original stays open', async () => {
  await app.button('Check another copy').click();
  writeFileSync(
    at('diary.csv'),
    'Date,Name,Year,Letterboxd URI,Watched Date\n2024-03-02,Low Tide,2021,https://boxd.it/x,2024-03-01\n',
  );
  await handOver('Choose the copy…', at('diary.csv'));
  await app.page.getByRole('alert').getByText('none of the columns of the original').waitFor();
  await handOver('Choose the copy…', at('diary.csv'), at('research.csv'));
  await app.page.getByRole('alert').getByText('one copy is checked at a time').waitFor();
  expect(await faultsOf(app.page)).toEqual([]);
  await app.goTo('overview');
  await app.heading('Put together').waitFor();
});

test('it is left for the file, by its own way and by closing', async () => {
  await app.goTo('open');
  await app.button('Back').click();
  await app.heading('One file').waitFor();
  await app.button('Check a copy I already have').click();
  await app.closeAndForget();
});
