/** Timeline & Map in a real browser: every picture of the file and of its copy, by keys, in both themes, and with what a file lacks. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '#test/gallery/faults.ts';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';
import type { Picture } from './unreelPage.ts';

const PICTURES: readonly Picture[] = ['calendar', 'hours', 'streaks', 'devices', 'places'];

describe.each(['light', 'dark'] as const)('the sample, %s', (scheme) => {
  let app: StartedApp;
  appForAll((started) => (app = started), { browser: { scheme } });
  beforeAll(async () => {
    await app.openSample('ViewingActivity.csv');
    await app.chooseProfile('Ines');
    await app.page.keyboard.press('Control+4');
    await app.heading('Timeline & Map').waitFor();
  });

  const cases = (['original', 'copy'] as const).flatMap((side) => PICTURES.map((picture) => [picture, side] as const));
  test.each(cases)('%s of the %s can be used by everyone', async (picture, side) => {
    await app.showPicture(picture, side);
    expect(await faultsOf(app.page)).toEqual([]);
  });

  test('the copy shows months where the days were, and says what is no longer shown', async () => {
    await app.showPicture('calendar', 'copy');
    const beside = app.page.getByRole('complementary', { name: 'In this range' });
    await beside.getByText('17 days in the original').waitFor();
    await beside.getByText('Busiest month').waitFor();
    await app.page.getByRole('group', { name: 'Viewing by month' }).waitFor();
    await app.showPicture('streaks', 'copy');
    await app.page.getByText('No streaks in the copy').waitFor();
    await app.showPicture('places', 'copy');
    await app.page.getByText('The copy says home or away and names no country.').waitFor();
  });

  test('every picture has its table', async () => {
    await app.showPicture('places');
    await app.button('Table').first().click();
    await app.page.getByRole('table', { name: 'On the map' }).getByRole('cell', { name: 'Portugal' }).waitFor();
    await app.button('Picture').click();
  });

  test('one range holds for every picture', async () => {
    await app.showPicture('calendar');
    await app.page.getByRole('combobox', { name: 'Range' }).selectOption({ label: '2024' });
    await app.page.getByText('Days with viewing').waitFor();
    for (const picture of PICTURES) {
      await app.showPicture(picture);
      await expect.poll(() => app.page.getByLabel('Last day').inputValue(), { message: picture }).toBe('31 Dec 2024');
    }
    const first = app.page.getByLabel('First day');
    await first.fill('1/6/2024');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => first.inputValue()).toBe('1 Jun 2024');
    await expect.poll(() => app.page.getByRole('combobox', { name: 'Range' }).inputValue()).toBe('own');
    await first.fill('some day');
    await app.page.keyboard.press('Enter');
    await app.page.getByText('That is not a date').waitFor();
    await expect.poll(() => first.inputValue()).toBe('1 Jun 2024');
    await app.page.getByRole('combobox', { name: 'Range' }).selectOption({ label: 'All 2 years' });
    await expect.poll(() => first.inputValue()).toBe('4 Jan 2024');
  });

  test('keys alone: to a tab, into the calendar, to a day, to its rows and back', async () => {
    const { keyboard } = app.page;
    await app.showPicture('places');
    await app.page.getByRole('tab', { name: 'Places' }).focus();
    await keyboard.press('Home');
    await app.page.getByRole('tab', { name: 'Calendar', selected: true }).waitFor();
    const calendar = app.page.getByRole('group', { name: 'Viewing by day' });
    await calendar.waitFor();
    for (let step = 0; step < 14 && !(await calendar.evaluate((it) => it === document.activeElement)); step++)
      await keyboard.press('Tab');
    expect(await calendar.evaluate((it) => it === document.activeElement)).toBe(true);
    await keyboard.press('ArrowDown');
    await calendar.getByText(/^4 Jan 2024: /).waitFor();
    await keyboard.press('ArrowRight');
    await calendar.getByText(/^11 Jan 2024: /).waitFor();
    await keyboard.press('Enter');
    const sheet = app.page.getByRole('dialog', { name: '11 Jan 2024' });
    await sheet.getByText(/^\d+ rows?$/).waitFor();
    expect(await faultsOf(app.page)).toEqual([]);
    await keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await calendar.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('a date is gone to without looking for it in a picture', async () => {
    await app.button('Go to a date').click();
    await app.page.getByLabel('Day whose rows are shown').fill('11/1/2024');
    await app.page.keyboard.press('Enter');
    const sheet = app.page.getByRole('dialog', { name: '11 Jan 2024' });
    await sheet.getByText(/^\d+ rows?$/).waitFor();
    expect(await faultsOf(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  test('a fact of the overview opens its rows', async () => {
    await app.goTo('overview');
    await app.page.getByRole('table', { name: 'Viewing by weekday and hour' }).focus();
    await app.page.keyboard.press('Enter');
    await app.page
      .getByRole('dialog', { name: 'Habits' })
      .getByText(/^[\d,]+ rows$/)
      .waitFor();
    await app.page.keyboard.press('Escape');
  });

  test('a card leads to the same picture of the copy', async () => {
    const streaks = app.page.getByRole('article', { name: 'Streaks' });
    await streaks.getByRole('button', { name: 'In the copy' }).click();
    await app.page.getByText('No streaks in the copy').waitFor();
  });
});

describe('files that lack something', () => {
  let app: StartedApp;
  appForAll((started) => (app = started));
  afterEach(() => app.closeAndForget());

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
    const file = join(app.host.home, name);
    writeFileSync(file, content);
    await app.chooseFiles([file]);
    await app.opened();
    await app.goTo('timeline');
    for (const [picture, text] of Object.entries(says)) {
      await app.showPicture(picture as Picture);
      const panel = app.page.getByRole('tabpanel');
      await expect.poll(async () => (await panel.innerText()).replaceAll(/\s+/g, ' ')).toMatch(text);
      expect(await faultsOf(app.page), picture).toEqual([]);
    }
    // Nothing runs out of the page sideways.
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
