/** Files as services write them and as spreadsheets leave them: every one reads as the same history, and says what was put right. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { daysFromCivil } from '#core/dateForm.ts';
import { cellText, columnOf, instantColumnOf, type History } from '#core/history.ts';
import type { Imported } from '#core/import/importHistory.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { CASES } from './cases.ts';
import { imported } from './sources.ts';

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

/** The same ten rows, as different programs have saved them. */
const SAVED = CASES.filter(({ files: [file = ''], rows }) => file.startsWith('netflix/') && rows === 10);

async function opened(file: string, chunk: number): Promise<Imported> {
  const bytes = readFileSync(new URL(`../../fixtures/${file}`, import.meta.url));
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
const copyOf = (history: History): string => [...writeCsv(history)].map((bytes) => new TextDecoder().decode(bytes)).join('');

describe('every one of them', () => {
  test.each(SAVED)('$files', async ({ files: [file = ''], starts, header }) => {
    for (const chunk of [1 << 16, 7]) {
      const { history, counts, setAside } = await opened(file, chunk);
      expect(setAside).toEqual([]);
      expect(counts).toMatchObject({ read: 10, kept: 10, setAside: 0, blankTitle: 0 });
      expect(textsOf(history, 'title')).toEqual(/french|mojibake/.test(file) ? FRENCH : TITLES);
      expect(daysOf(history)).toEqual(DAYS);
      const countries = textsOf(history, 'country');
      if (countries.length > 0) expect(countries[3]).toBe('KR (Korea, Republic of)');

      // The copy is written in the same form, and reads back as the same history with nothing left to put right.
      expect(cellText(columnOf(history, 'start')!, 0)).toBe(starts[0]);
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
  const { counts, setAside, issues } = await opened('netflix/quick-damaged.csv', 5);
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
