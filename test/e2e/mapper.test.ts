/** A table no format knows, in a real browser: the columns are named, the rows previewed, the copy saved; and the mapping kept for next time. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type Browser } from './browser.ts';
import { startHostProcess, type Host } from './host.ts';
import { UnreelPage } from './unreelPage.ts';

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
  let host: Host;
  let browser: Browser;
  let app: UnreelPage;

  beforeAll(async () => {
    host = await startHostProcess();
    browser = await launchBrowser({ scheme });
    app = new UnreelPage(browser.page);
    await browser.page.goto(host.url);
    writeFileSync(join(host.home, 'mine.csv'), TABLE);
    writeFileSync(join(host.home, 'other.json'), '{"not": "a mapping"}');
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });
  afterEach(() => {
    expect(browser.faults).toEqual([]);
  });

  const accessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: browser.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  };
  const picture = async (name: string): Promise<void> => {
    const folder = process.env['UNREEL_PICTURES'];
    if (folder !== undefined) await browser.page.screenshot({ path: join(folder, `${name}-${scheme}.png`) });
  };
  const use = (column: string) => browser.page.getByRole('combobox', { name: `Use ${column} as` });
  const preview = () => browser.page.getByRole('region', { name: 'The first rows, as they will be read' });
  const mapping = (): string => join(host.home, 'Documents', 'viewing-history-columns.json');

  test('is not only refused: its columns are guessed, and the first rows shown', async () => {
    await app.chooseFiles([join(host.home, 'mine.csv')]);
    await app.heading('Which column is what?').waitFor();
    expect(await use('Zeitpunkt').inputValue()).toBe('start');
    expect(await use('Sendung').inputValue()).toBe('title');
    expect(await use('Minuten').inputValue()).toBe('duration');
    expect(await use('Bemerkung').inputValue()).toBe('other');
    expect(await preview().getByRole('row').allInnerTexts()).toContainEqual(
      expect.stringMatching(/Kestrel Folge 0\s+2023-12-28 21:00/),
    );
    await accessible();
    await picture('mapper');
  });

  test('Hide values hides its cells', async () => {
    await app.button('Hide values').click();
    expect(await browser.page.getByRole('main').innerText()).not.toContain('Kestrel Folge 0');
    await picture('mapper-hidden');
    await browser.page.keyboard.press('Control+Shift+H');
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
    await browser.page.getByRole('combobox', { name: 'Between the columns' }).selectOption({ label: 'A comma ,' });
    await browser.page.getByText('The table cannot be taken apart that way').waitFor();
    await browser.page.getByRole('checkbox', { name: 'The first line names the columns' }).click();
    await use('A').waitFor();
    await browser.page.getByRole('checkbox', { name: 'The first line names the columns' }).click();
    await use('Sendung').waitFor();
  });

  test('its mapping is saved without a cell of the table', async () => {
    await app.button('Save this mapping…').click();
    expect(await browser.page.getByRole('textbox', { name: 'Path of the mapping' }).inputValue()).toBe(mapping());
    await accessible();
    await app.button('Save').click();
    await browser.page.getByText('The mapping was saved').waitFor();
    const text = readFileSync(mapping(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ version: 1, delimiter: ';', columns: { title: 'Sendung', start: 'Zeitpunkt' } });
    for (const value of ['Kestrel', 'Ines', 'Fernseher', 'Deutschland']) expect(text).not.toContain(value);
  });

  test('a file that is no mapping changes nothing', async () => {
    const chooser = browser.page.waitForEvent('filechooser');
    await app.button('Load a mapping…').click();
    await (await chooser).setFiles(join(host.home, 'other.json'));
    await browser.page.getByText('That file does not say which column is what').waitFor();
    await use('Sendung').waitFor();
  });

  test('opens with the columns that were named, without being chosen again', async () => {
    await app.button('Open with these columns').click();
    await app.opened();
    await browser.page.getByText('Table, 21 Aug 2023 to 28 Dec 2023').first().waitFor();
    await accessible();
    await picture('mapped');
  });

  test('is protected and saved as any other, read back by the same mapping', async () => {
    await app.goTo('save');
    expect(await app.save()).toMatch(/^Saved/);
    const copy = readFileSync(join(host.home, 'Documents', 'viewing-history-copy.csv'), 'utf8');
    expect(copy.split('\r\n')[0]).toBe('Zeitpunkt;Sendung;Wer;Gerät;Minuten;Land;Bemerkung');
    for (const value of ['Ines', 'Jonas', 'gut 1']) expect(copy).not.toContain(value);
  });

  test('opens at once when its mapping is given with it', async () => {
    await app.button('Close and forget').first().click();
    await app.chooseFiles([join(host.home, 'mine.csv'), mapping()]);
    await app.opened();
    await browser.page.getByText('which column of a table is what').first().waitFor();
    expect(existsSync(mapping())).toBe(true);
    await app.button('Close and forget').first().click();
  });

  test('can be left for another file', async () => {
    await app.chooseFiles([join(host.home, 'mine.csv')]);
    await app.button('Choose another file').click();
    await app.heading('See what your viewing history says').waitFor();
  });
});
