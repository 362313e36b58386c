/** Timeline & Map in a real browser: every picture of the file and of its copy, by keys, in both themes, and with what a file lacks. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type Browser } from './browser.ts';
import { startHostProcess, type Host } from './host.ts';
import { UnreelPage, type Picture } from './unreelPage.ts';

const PICTURES: readonly Picture[] = ['calendar', 'hours', 'streaks', 'devices', 'places'];

async function faultsOf({ page }: Browser): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe.each(['light', 'dark'] as const)('the sample, %s', (scheme) => {
  let host: Host;
  let browser: Browser;
  let app: UnreelPage;

  beforeAll(async () => {
    host = await startHostProcess();
    browser = await launchBrowser({ scheme });
    app = new UnreelPage(browser.page);
    await browser.page.goto(host.url);
    await app.openSample('ViewingActivity.csv');
    await app.chooseProfile('Ines');
    await browser.page.keyboard.press('Control+4');
    await app.heading('Timeline & Map').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });
  afterEach(() => {
    expect(browser.faults).toEqual([]);
  });

  const cases = (['original', 'copy'] as const).flatMap((side) => PICTURES.map((picture) => [picture, side] as const));
  test.each(cases)('%s of the %s can be used by everyone', async (picture, side) => {
    await app.showPicture(picture, side);
    expect(await faultsOf(browser)).toEqual([]);
  });

  test('the copy shows months where the days were, and says what is no longer shown', async () => {
    await app.showPicture('calendar', 'copy');
    const beside = browser.page.getByRole('complementary', { name: 'In this range' });
    await beside.getByText('17 days in the original').waitFor();
    await beside.getByText('Busiest month').waitFor();
    await browser.page.getByRole('group', { name: 'Viewing by month' }).waitFor();
    await app.showPicture('streaks', 'copy');
    await browser.page.getByText('No streaks in the copy').waitFor();
    await app.showPicture('places', 'copy');
    await browser.page.getByText('The copy says home or away and names no country.').waitFor();
  });

  test('every picture has its table', async () => {
    await app.showPicture('places');
    await app.button('Table').first().click();
    await browser.page.getByRole('table', { name: 'On the map' }).getByRole('cell', { name: 'Portugal' }).waitFor();
    await app.button('Picture').click();
  });

  test('one range holds for every picture', async () => {
    await app.showPicture('calendar');
    await browser.page.getByRole('combobox', { name: 'Range' }).selectOption({ label: '2024' });
    await browser.page.getByText('Days with viewing').waitFor();
    for (const picture of PICTURES) {
      await app.showPicture(picture);
      expect(await browser.page.getByLabel('Last day').inputValue(), picture).toBe('31 Dec 2024');
    }
    await browser.page.getByLabel('First day').fill('1/6/2024');
    await browser.page.keyboard.press('Enter');
    expect(await browser.page.getByLabel('First day').inputValue()).toBe('1 Jun 2024');
    expect(await browser.page.getByRole('combobox', { name: 'Range' }).inputValue()).toBe('own');
    await browser.page.getByLabel('First day').fill('some day');
    await browser.page.keyboard.press('Enter');
    await browser.page.getByText('That is not a date').waitFor();
    expect(await browser.page.getByLabel('First day').inputValue()).toBe('1 Jun 2024');
    await browser.page.getByRole('combobox', { name: 'Range' }).selectOption({ label: 'All 2 years' });
    expect(await browser.page.getByLabel('First day').inputValue()).toBe('4 Jan 2024');
  });

  test('keys alone: to a tab, into the calendar, to a day, to its rows and back', async () => {
    const { keyboard } = browser.page;
    await app.showPicture('places');
    await browser.page.getByRole('tab', { name: 'Places' }).focus();
    await keyboard.press('Home');
    await browser.page.getByRole('tab', { name: 'Calendar', selected: true }).waitFor();
    const calendar = browser.page.getByRole('group', { name: 'Viewing by day' });
    await calendar.waitFor();
    for (let step = 0; step < 14 && !(await calendar.evaluate((it) => it === document.activeElement)); step++)
      await keyboard.press('Tab');
    expect(await calendar.evaluate((it) => it === document.activeElement)).toBe(true);
    await keyboard.press('ArrowDown');
    await calendar.getByText(/^4 Jan 2024: /).waitFor();
    await keyboard.press('ArrowRight');
    await calendar.getByText(/^11 Jan 2024: /).waitFor();
    await keyboard.press('Enter');
    const sheet = browser.page.getByRole('dialog', { name: '11 Jan 2024' });
    await sheet.getByText(/^\d+ rows?$/).waitFor();
    expect(await faultsOf(browser)).toEqual([]);
    await keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await calendar.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('a date is gone to without looking for it in a picture', async () => {
    await app.button('Go to a date').click();
    await browser.page.getByLabel('Day whose rows are shown').fill('11/1/2024');
    await browser.page.keyboard.press('Enter');
    const sheet = browser.page.getByRole('dialog', { name: '11 Jan 2024' });
    await sheet.getByText(/^\d+ rows?$/).waitFor();
    expect(await faultsOf(browser)).toEqual([]);
    await browser.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  test('a fact of the overview opens its rows', async () => {
    await app.goTo('overview');
    await browser.page.getByRole('table', { name: 'Viewing by weekday and hour' }).focus();
    await browser.page.keyboard.press('Enter');
    await browser.page
      .getByRole('dialog', { name: 'Habits' })
      .getByText(/^[\d,]+ rows$/)
      .waitFor();
    await browser.page.keyboard.press('Escape');
  });

  test('a card leads to the same picture of the copy', async () => {
    const streaks = browser.page.getByRole('article', { name: 'Streaks' });
    await streaks.getByRole('button', { name: 'In the copy' }).click();
    await browser.page.getByText('No streaks in the copy').waitFor();
  });
});

describe('files that lack something', () => {
  let host: Host;
  let browser: Browser;
  let app: UnreelPage;

  beforeAll(async () => {
    host = await startHostProcess();
    browser = await launchBrowser();
    app = new UnreelPage(browser.page);
    await browser.page.goto(host.url);
  });
  afterEach(async () => {
    await app.button('Close and forget').first().click();
    await app.heading('See what your viewing history says').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  const HEAD =
    'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
  const row = (day: number, device: string, country: string): string =>
    `Ada,${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)} 20:00:00,00:40:00,,Tide ${day},,${device},00:40:00,00:40:00,${country}`;
  const full = (rows: readonly string[]): string => `${[HEAD, ...rows].join('\n')}\n`;
  const NL = 'NL (Netherlands)';

  const FILES: readonly (readonly [what: string, name: string, content: string, says: Partial<Record<Picture, RegExp>>])[] = [
    [
      'days without times, devices and countries',
      'NetflixViewingHistory.csv',
      'Title,Date\n"Harbour Lights: Season 1: One","1/20/24"\n"Harbour Lights: Season 1: Two","1/19/24"\n',
      {
        calendar: /none.*8 and more/,
        hours: /No times of day in this file/,
        streaks: /No streaks in this range/,
        devices: /No device column in this file/,
        places: /No country column in this file/,
      },
    ],
    [
      'forty devices',
      'ViewingActivity.csv',
      full(Array.from({ length: 80 }, (_, at) => row(at, `Device number ${at % 40} with a rather long name`, NL))),
      { devices: /40 devices of 1 kind/, places: /1 place: Netherlands, with all 80 rows/ },
    ],
    [
      'one device on one day, and no known country',
      'ViewingActivity.csv',
      full([row(0, 'iPad', '')]),
      { calendar: /none.*5 h and more/, devices: /1 device of 1 kind/, places: /No countries in this range/ },
    ],
    [
      'a state too small for the map',
      'ViewingActivity.csv',
      full([row(0, 'iPad', 'MT (Malta)'), row(1, 'iPad', NL)]),
      { places: /Malta.*too small for this map/ },
    ],
  ];

  test.each(FILES)('%s', async (_what, name, content, says) => {
    const file = join(host.home, name);
    writeFileSync(file, content);
    await app.chooseFiles([file]);
    await app.opened();
    await app.goTo('timeline');
    for (const [picture, text] of Object.entries(says)) {
      await app.showPicture(picture as Picture);
      const panel = browser.page.getByRole('tabpanel');
      await expect.poll(async () => (await panel.innerText()).replaceAll(/\s+/g, ' ')).toMatch(text);
      expect(await faultsOf(browser), picture).toEqual([]);
    }
    // Nothing runs out of the page sideways.
    expect(await browser.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
