/** A person's way through the app in a real browser, over the real host, to the bytes of the saved file. */

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '#test/gallery/faults.ts';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';

const SAMPLE = 'resources/sample/ViewingActivity.csv';

describe.each(['light', 'dark'] as const)('the main job, %s', (scheme) => {
  let app: StartedApp;
  appForAll((started) => (app = started), { browser: { scheme } });

  const accessible = async (): Promise<void> => expect(await faultsOf(app.page)).toEqual([]);

  test('the address with the token works once, and leaves no token behind', async () => {
    expect(new URL(app.page.url()).search).toBe('');
    expect((await fetch(app.host.url, { redirect: 'manual' })).status).toBe(403);
  });

  test('an empty Open screen offers a file, a sample and nothing else to do', async () => {
    await app.heading('See what your viewing history says').waitFor();
    await accessible();
  });

  test('a sample opens and asks what changes results', async () => {
    await app.openSample('ViewingActivity.csv');
    await app.page.getByText('Which profile is yours?').first().waitFor();
    await app.chooseProfile('Ines');
    await accessible();
  });

  test('Overview says what the file says, with pictures and tables', async () => {
    await app.button('See the overview').click();
    await app.heading('What this file says').waitFor();
    await app.page.getByText('18 days', { exact: true }).first().waitFor();
    for (const card of ['Habits', 'Nights', 'Streaks', 'Titles', 'Devices', 'Places', 'Household', 'Identifiers'])
      await app.heading(card).first().waitFor();
    await accessible();
  });

  test('Warnings shows guesses with five parts, and one click puts the fix into the plan', async () => {
    await app.goTo('warnings');
    await app.heading('Warnings').waitFor();
    for (const part of ['Evidence in this file', 'Who could guess this', 'Why it could matter', 'Why it may be wrong'])
      await app.page.getByText(part).first().waitFor();
    await accessible();
    await app.page
      .getByRole('button', { name: /^Protect: / })
      .first()
      .click();
    await app.page.getByText('1 of 7 handled').waitFor();
    await app.button('Undo').first().click();
    await app.page.getByText('0 of 7 handled').waitFor();
  });

  test('Protect shows at once what a change would do', async () => {
    await app.goTo('protect');
    await app.page.getByRole('cell', { name: /^20\d\d-\d\d-01 (?:00|06|12|18):00:00$/ }).waitFor();
    await app.setColumn('Start Time', 'level.time.year');
    await app.page.getByRole('cell', { name: /^20\d\d-01-01 00:00:00$/ }).waitFor();
    await accessible();
    await app.button('Reset to preset').click();
  });

  test('Save writes a copy that was read back and searched, and leaves the original alone', async () => {
    const before = readFileSync(SAMPLE);
    await app.goTo('save');
    expect(await app.save()).toMatch(/^Saved/);
    await accessible();
    expect(readdirSync(join(app.host.home, 'Documents'))).toEqual(['viewing-history-copy.csv']);
    const copy = readFileSync(join(app.host.home, 'Documents', 'viewing-history-copy.csv'), 'utf8');
    const original = Papa.parse<string[]>(before.toString('utf8'), { skipEmptyLines: true }).data;
    const rows = Papa.parse<string[]>(copy, { skipEmptyLines: true }).data;
    expect(rows[0]).toEqual(original[0]);
    expect(rows).toHaveLength(original.length);
    for (const name of ['Ines', 'Jonas', 'Kids']) expect(copy).not.toContain(name);
    for (const row of rows.slice(1)) expect(row[1]).toMatch(/^\d{4}-\d\d-01 (?:00|06|12|18):00:00$/);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    expect((await app.receipt('changed')).length).toBeGreaterThan(4);
  });

  test('the copy can be searched for a word', async () => {
    expect(await app.searchCopy('Ines')).toMatch(/^0 hits/);
  });

  test('Close and forget drops everything', async () => {
    await app.button('Close and forget').first().click();
    await app.heading('See what your viewing history says').waitFor();
    expect(await app.page.getByText('3,048 rows').count()).toBe(0);
  });
});

describe('files a person hands over', () => {
  let app: StartedApp;
  appForAll((started) => (app = started));

  const BAD: readonly (readonly [name: string, content: string, says: RegExp])[] = [
    ['empty.csv', '', /empty/i],
    ['picture.csv', '\u0089PNG\r\n\u001a\n\0\0\0\0', /not|cannot/i],
    ['shopping.csv', 'Item,Price\nBread,2\n', /not|no viewing/i],
  ];

  test.each(BAD)('%s is refused with a sentence', async (name, content, says) => {
    const file = join(app.host.home, name);
    writeFileSync(file, content, 'latin1');
    await app.chooseFiles([file]);
    await app.page.getByRole('main').getByText(says).first().waitFor();
    expect(statSync(file).size).toBe(Buffer.byteLength(content, 'latin1'));
    await app.reload();
  });

  test('a title with markup is shown as text', async () => {
    const file = join(app.host.home, 'NetflixViewingHistory.csv');
    const title = '<img src=x onerror=alert(1)>';
    writeFileSync(file, `Title,Date\n"${title}","1/20/24"\n"Harbour Lights: Season 1: One","1/19/24"\n`);
    await app.chooseFiles([file]);
    await app.opened();
    await app.goTo('overview');
    await app.page.getByText(title).first().waitFor();
    expect(await app.page.locator('img[src="x"]').count()).toBe(0);
  });

  test('a file without hours says which findings are not possible, and why', async () => {
    await app.page
      .getByText(/no times of day/)
      .first()
      .waitFor();
  });
});
