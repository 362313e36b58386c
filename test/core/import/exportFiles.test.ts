/** Files as services write them and as spreadsheets leave them: every one reads as the same history, and says what was put right. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { daysFromCivil, type DateOrder } from '#core/dateForm.ts';
import { cellText, columnOf, instantColumnOf, type History } from '#core/history.ts';
import type { Imported } from '#core/import/importHistory.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { imported } from './sources.ts';

interface ExportFile {
  readonly file: string;
  readonly order: DateOrder;
  readonly confidence?: 'certain' | 'likely' | 'ambiguous';
  /** What was put right, and in how many rows. */
  readonly issues: readonly (string | readonly [code: string, count: number])[];
  /** How the copy writes the first date. */
  readonly date: string;
  /** The header of a copy. */
  readonly header?: string;
}

const TITLES = [
  'Harbour Lights: Season 2: The Long Pier',
  'Harbour Lights: Season 2: Low Tide',
  'The Paper Lantern',
  'Orchard Street: Part 1: Chapter 3',
  'Kitchen at Six: Limited Series: Salt, Smoke',
  'Quiet Engines',
  'Night Ferry: Season 1: Episode 4',
  'Night Ferry: Season 1: Episode 3',
  'Foxglove: Return to Ash Hill',
  'Snow on Cedar',
];
const FRENCH = [
  'Fenêtre sur mer: Saison\u00A02: Épisode\u00A04',
  'Fenêtre sur mer: Saison\u00A02: Épisode\u00A03',
  'La Forêt',
  'Été indien',
  'Noël à Brûly : Mini-série\u00A0: Le départ',
  'Le Café',
  'Cœur d’hiver',
  'Plage',
  'À côté: Partie\u00A01: Chapitre\u00A02',
  'L’Île',
];
const DAYS = (
  [
    [2024, 3, 28],
    [2024, 3, 4],
    [2024, 2, 29],
    [2024, 2, 5],
    [2024, 1, 31],
    [2024, 1, 7],
    [2023, 12, 30],
    [2023, 12, 3],
    [2023, 11, 21],
    [2023, 11, 6],
  ] as const
).map(([year, month, day]) => daysFromCivil(year, month, day));

const QUICK: readonly ExportFile[] = [
  { file: 'quick.csv', order: 'mdy', issues: [], date: '3/28/24', header: 'Title,Date' },
  { file: 'quick-excel-semicolons.csv', order: 'dmy', issues: ['delimiter'], date: '28.03.2024', header: 'Title;Date' },
  { file: 'quick-excel-nameless-columns.csv', order: 'mdy', issues: ['delimiter', ['mixed-dates', 5]], date: '3/28/24', header: 'Title;;Date;;' },
  { file: 'quick-row-in-one-cell.csv', order: 'mdy', issues: [['row-in-one-cell', 10]], date: '3/28/24', header: 'Title,Date' },
  { file: 'quick-excel-minimal.csv', order: 'dmy', issues: ['saved-again'], date: '28/03/2024', header: 'Title,Date' },
  { file: 'quick-sheets.csv', order: 'mdy', issues: ['saved-again'], date: '3/28/2024' },
  { file: 'quick-pandas.csv', order: 'ymd', issues: ['saved-again'], date: '2024-03-28' },
  { file: 'quick-lost-quotes.csv', order: 'mdy', issues: [['commas-in-titles', 1]], date: '03/28/24' },
  { file: 'quick-month-names.csv', order: 'dmy', issues: ['saved-again', ['mixed-dates', 10]], date: '28-mar.-24', header: 'Title,Date,Year' },
  { file: 'quick-date-first.csv', order: 'mdy', issues: [['commas-in-titles', 1]], date: '3/28/24', header: 'Date,Title' },
  { file: 'quick-extra-columns.csv', order: 'mdy', issues: ['saved-again'], date: '3/28/24', header: 'User,Title,Date,Day of Week' },
  { file: 'quick-turned-dates.csv', order: 'mdy', issues: [['turned-dates', 5], ['mixed-dates', 5]], date: '3/28/24' },
  { file: 'quick-utf16.csv', order: 'mdy', issues: ['utf-16', 'delimiter'], date: '3/28/24', header: 'Title\tDate' },
  { file: 'quick-byte-order-mark.csv', order: 'mdy', issues: ['saved-again'], date: '3/28/24', header: 'Title,Date' },
  { file: 'quick-thai.csv', order: 'dmy', issues: [], date: '28/3/67' },
  { file: 'quick-arabic.csv', order: 'dmy', issues: [], date: '٢٨\u200F/٣\u200F/٢٠٢٤' },
  { file: 'quick-persian-digits.csv', order: 'ymd', issues: [], date: '۲۰۲۴/۳/۲۸' },
  { file: 'quick-french.csv', order: 'mdy', issues: [], date: '3/28/24' },
  { file: 'quick-mojibake.csv', order: 'mdy', issues: [['mojibake', 9]], date: '3/28/24' },
]; // prettier-ignore

const HEADER =
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';

const ACTIVITY: readonly ExportFile[] = [
  { file: 'activity.csv', order: 'ymd', issues: [], date: '2024-03-28 05:00:00', header: HEADER },
  { file: 'activity-trailing-semicolons.csv', order: 'ymd', issues: [['commas-in-titles', 1], ['commas-in-last-cells', 1], ['trailing-semicolons', 10]], date: '2024-03-28 05:00:00', header: HEADER },
  { file: 'activity-quoted-trailing-semicolons.csv', order: 'ymd', issues: [['trailing-semicolons', 10]], date: '2024-03-28 05:00:00', header: HEADER },
  { file: 'activity-one-semicolon.csv', order: 'ymd', issues: [['trailing-semicolons', 10]], date: '2024-03-28 05:00:00', header: HEADER },
  { file: 'activity-renamed.csv', order: 'ymd', issues: [], date: '2024-03-28 05:00:00', header: HEADER.replace('Start Time', 'StartTime') },
  { file: 'activity-five-columns.csv', order: 'ymd', issues: ['missing-columns'], date: '2024-03-28 05:00:00', header: 'Profile Name,Start Time,Duration,Title,Device Type' },
  { file: 'activity-without-profile-and-country.csv', order: 'ymd', issues: ['missing-columns'], date: '2024-03-28 05:00:00' },
  { file: 'activity-excel-dots.csv', order: 'dmy', issues: ['delimiter'], date: '28.03.2024 05:00', header: HEADER.replaceAll(',', ';') },
  { file: 'activity-excel-us.csv', order: 'mdy', issues: ['saved-again'], date: '3/28/24 5:00', header: HEADER },
]; // prettier-ignore

async function opened(file: string, chunk: number): Promise<Imported> {
  const bytes = readFileSync(new URL(`../../fixtures/netflix/${file}`, import.meta.url));
  const result = await imported(new Uint8Array(bytes), { chunk });
  if (!result.ok) throw new Error(`Refused: ${result.failure.message.key}`);
  return result.value;
}

const textsOf = (history: History, role: 'title' | 'country' | 'profile'): string[] => {
  const column = columnOf(history, role);
  return column ? Array.from({ length: history.rows }, (_, row) => cellText(column, row)) : [];
};
const daysOf = (history: History): number[] =>
  [...instantColumnOf(history, 'start')!.seconds].map((seconds) => Math.floor(seconds / 86_400));
const copyOf = (history: History): string =>
  [...writeCsv(history, { formulaGuard: false })].map((bytes) => new TextDecoder().decode(bytes)).join('');

describe.each([
  { format: 'netflix-viewing-history', files: QUICK },
  { format: 'netflix-viewing-activity', files: ACTIVITY },
])('$format', ({ format, files }) => {
  test.each(files)('$file', async ({ file, order, confidence = 'certain', issues, date, header }) => {
    for (const chunk of [1 << 16, 7]) {
      const { history, counts, setAside, issues: met } = await opened(file, chunk);
      expect(history.format).toBe(format);
      expect(setAside).toEqual([]);
      expect(counts).toMatchObject({ read: 10, kept: 10, setAside: 0, blankTitle: 0 });
      expect(textsOf(history, 'title')).toEqual(/french|mojibake/.test(file) ? FRENCH : TITLES);
      expect(daysOf(history)).toEqual(DAYS);
      expect(history.dates).toMatchObject({ order, confidence, from: DAYS.at(-1), to: DAYS[0] });
      expect(met.map(({ code }) => code)).toEqual(issues.map((issue) => (typeof issue === 'string' ? issue : issue[0])));
      for (const issue of issues) {
        if (typeof issue !== 'string') expect(met.find(({ code }) => code === issue[0])?.count).toBe(issue[1]);
      }
      const countries = textsOf(history, 'country');
      if (countries.length > 0) expect(countries[3]).toBe('KR (Korea, Republic of)');

      // The copy is written in the same form, and reads back as the same history with nothing left to put right.
      expect(cellText(columnOf(history, 'start')!, 0)).toBe(date);
      const copy = copyOf(history);
      if (header !== undefined) expect(copy.split(/\r?\n/)[0]).toBe(header);
      const again = await imported(copy);
      if (!again.ok) throw new Error(again.failure.code);
      expect(textsOf(again.value.history, 'title')).toEqual(textsOf(history, 'title'));
      expect(daysOf(again.value.history)).toEqual(DAYS);
      expect(again.value.history.columns.map(({ name, role }) => [name, role])).toEqual(
        history.columns.map(({ name, role }) => [name, role]),
      );
      expect(copyOf(again.value.history)).toBe(copy);
    }
  });
});

test('what cannot be read is set aside with its line and the reason', async () => {
  const { counts, setAside, issues } = await opened('quick-damaged.csv', 5);
  expect(counts).toEqual({ read: 9, kept: 4, setAside: 5, blankTitle: 1 });
  expect(setAside.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'no-date'],
    [5, 'no-date'],
    [6, 'too-few-cells'],
    [8, 'no-date'],
    [9, 'too-few-cells'],
  ]);
  expect(issues.find(({ code }) => code === 'rows-set-aside')).toMatchObject({ row: 3, count: 5 });
});
