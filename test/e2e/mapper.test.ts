/** A table no format knows, in a real browser: the columns are named, the rows previewed, the copy saved; and the mapping kept for next time. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '#test/gallery/faults.ts';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A spreadsheet of one's own, in German, newest first. */
const TABLE = [
  'Zeitpunkt;Sendung;Wer;Gerät;Minuten;Land;Bemerkung',
  ...Array.from(
    { length: 120 },
    (_, i) =>
      `${two(28 - (i % 28))}.${two(12 - Math.floor(i / 28))}.2023 21:${two(i % 60)};Kestrel Folge ${i};${i % 3 ? 'Ines' : 'Jonas'};Fernseher;${40 + (i % 9)};Deutschland;gut ${i}`,
  ),
  '',
].join('\r\n');

describe.each(['light', 'dark'] as const)('a table of one’s own, %s', (scheme) => {
  let app: StartedApp;
  appForAll((started) => (app = started), { browser: { scheme } });
  beforeAll(() => {
    writeFileSync(join(app.host.home, 'mine.csv'), TABLE);
    writeFileSync(join(app.host.home, 'other.json'), '{"not": "a mapping"}');
  });

  const accessible = async (): Promise<void> => expect(await faultsOf(app.page)).toEqual([]);
  const picture = async (name: string): Promise<void> => {
    const folder = process.env['UNREEL_PICTURES'];
    if (folder !== undefined) await app.page.screenshot({ path: join(folder, `${name}-${scheme}.png`) });
  };
  const use = (column: string) => app.page.getByRole('combobox', { name: `Use ${column} as` });
  const preview = () => app.page.getByRole('region', { name: 'The first rows, as they will be read' });
  const mapping = (): string => join(app.host.home, 'Documents', 'viewing-history-columns.json');

  test('is not only refused: its columns are guessed, and the first rows shown', async () => {
    await app.chooseFiles([join(app.host.home, 'mine.csv')]);
    await app.heading('Which column is what?').waitFor();
    expect(await use('Zeitpunkt').inputValue()).toBe('start');
    expect(await use('Sendung').inputValue()).toBe('title');
    expect(await use('Minuten').inputValue()).toBe('duration');
    expect(await use('Bemerkung').inputValue()).toBe('other');
    const rows = preview().getByRole('row');
    await expect.poll(() => rows.allInnerTexts()).toContainEqual(expect.stringMatching(/Kestrel Folge 0\s+2023-12-28 21:00/));
    await accessible();
    await picture('mapper');
  });

  test('Hide values hides its cells', async () => {
    await app.button('Hide values').click();
    expect(await app.page.getByRole('main').innerText()).not.toContain('Kestrel Folge 0');
    await picture('mapper-hidden');
    await app.page.keyboard.press('Control+Shift+H');
    await preview().getByText('Kestrel Folge 0').waitFor();
  });

  test('cannot be opened without a title, and can be with another', async () => {
    await use('Sendung').selectOption({ label: 'Not used' });
    await preview().getByText('No column is used as the title').waitFor();
    expect(await app.button('Open with these columns').isDisabled()).toBe(true);
    await use('Bemerkung').selectOption({ label: 'Title' });
    await preview().getByText('gut 0').waitFor();
    await use('Sendung').selectOption({ label: 'Title' });
    await preview().getByText('Kestrel Folge 0').waitFor();
    expect(await use('Bemerkung').inputValue()).toBe('other');
  });

  test('is taken apart in another way when told to', async () => {
    await app.page.getByRole('combobox', { name: 'Between the columns' }).selectOption({ label: 'A comma ,' });
    await app.page.getByText('The table cannot be taken apart that way').waitFor();
    await app.page.getByRole('checkbox', { name: 'The first line names the columns' }).click();
    await use('A').waitFor();
    await app.page.getByRole('checkbox', { name: 'The first line names the columns' }).click();
    await use('Sendung').waitFor();
  });

  test('its mapping is saved without a cell of the table', async () => {
    await app.button('Save this mapping…').click();
    expect(await app.page.getByRole('textbox', { name: 'Path of the mapping' }).inputValue()).toBe(mapping());
    await accessible();
    await app.button('Write the file').click();
    await app.page.getByText('The mapping was saved').waitFor();
    const text = readFileSync(mapping(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ version: 1, delimiter: ';', columns: { title: 'Sendung', start: 'Zeitpunkt' } });
    for (const value of ['Kestrel', 'Ines', 'Fernseher', 'Deutschland']) expect(text).not.toContain(value);
  });

  test('a file that is no mapping changes nothing', async () => {
    const chooser = app.page.waitForEvent('filechooser');
    await app.button('Load a mapping…').click();
    await (await chooser).setFiles(join(app.host.home, 'other.json'));
    await app.page.getByText('That file does not say which column is what').waitFor();
    await use('Sendung').waitFor();
  });

  test('opens with the columns that were named, without being chosen again', async () => {
    await app.button('Open with these columns').click();
    await app.opened();
    await app.page.getByText('Table, 21 Aug 2023 to 28 Dec 2023').first().waitFor();
    await accessible();
    await picture('mapped');
  });

  test('is protected and saved as any other, read back by the same mapping', async () => {
    await app.goTo('save');
    expect(await app.save()).toMatch(/^Saved/);
    const copy = readFileSync(join(app.host.home, 'Documents', 'viewing-history-copy.csv'), 'utf8');
    expect(copy.split('\r\n')[0]).toBe('Zeitpunkt;Sendung;Wer;Gerät;Minuten;Land;Bemerkung');
    for (const value of ['Ines', 'Jonas', 'gut 1']) expect(copy).not.toContain(value);
  });

  test('opens at once when its mapping is given with it', async () => {
    await app.button('Close and forget').first().click();
    await app.chooseFiles([join(app.host.home, 'mine.csv'), mapping()]);
    await app.opened();
    await app.page.getByText('which column of a table is what').first().waitFor();
    expect(existsSync(mapping())).toBe(true);
    await app.button('Close and forget').first().click();
  });

  test('can be left for another file', async () => {
    await app.chooseFiles([join(app.host.home, 'mine.csv')]);
    await app.button('Choose another file').click();
    await app.heading('See what your viewing history says').waitFor();
  });
});
