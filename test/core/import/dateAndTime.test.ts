/** A start in two columns, the day and the time of day: read as one instant, written back into both, at the level that is published. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { daysFromCivil, writeDate, type DateForm } from '#core/dateForm.ts';
import { instantColumnOf } from '#core/history.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import { guessMapping } from '#core/import/mapping/guessMapping.ts';
import type { Mapping } from '#core/import/mapping/mapping.ts';
import { seeded } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { verify } from '#core/verification/verify.ts';
import { viewingsOf } from '#core/viewings.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { cellsOf, fileOf } from './sources.ts';

const MAPPING: Mapping = {
  version: 1,
  delimiter: ';',
  header: true,
  columns: { title: 'Film', start: 'Tag', clock: 'Uhrzeit' },
  times: 'local',
};

async function opened(text: string, mapping?: Mapping): Promise<Imported> {
  const result = await importHistory([fileOf(text)], { mapping }, unattended);
  if (!result.ok) throw new Error(result.failure.message.key);
  return result.value;
}

const minutesOf = ({ history }: Imported): number[] => [
  ...viewingsOf(history, { timeZone: 'Asia/Tokyo', leaveOutShort: false }).minute,
];

interface Case {
  readonly name: string;
  readonly file: string;
  readonly mapping?: Mapping;
  readonly minutes: readonly number[];
  readonly issues?: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'by a mapping', file: 'Film;Tag;Uhrzeit\nA;14.03.2024;21:30\nB;13.03.2024;4:05\n', mapping: MAPPING, minutes: [1290, 245] },
  { name: 'with the time first', file: 'Uhrzeit;Tag;Film\n21:30;14.03.2024;A\n04:05;13.03.2024;B\n', mapping: MAPPING, minutes: [1290, 245] },
  { name: 'on the clock of twelve hours', file: 'Title,Date,Time\nA,3/14/24,9:05 PM\nB,3/13/24,10:00 AM\n', minutes: [1265, 600], issues: ['saved-again'] },
  { name: 'as a locale writes times', file: 'Title,Date,Heure\nA,14/03/2024,21h05\nB,13/03/2024,9.30\n', minutes: [1265, 570], issues: ['saved-again'] },
  { name: 'with seconds and spaces', file: 'Title,Date,Time\nA,3/14/24 , 21:05:09\nB,3/13/24,10:00:00\n', minutes: [1265, 600], issues: ['saved-again', 'mixed-dates'] },
  { name: 'with times that are missing or none', file: 'Title,Date,Time\nA,3/14/24,\nB,3/13/24,soon\nC,3/1/24,10:00\n', minutes: [0, 0, 600], issues: ['saved-again', 'no-time'] },
  { name: 'with no time at all', file: 'Title,Date,Time\nA,3/14/24,\nB,3/13/24,\n', minutes: [-1, -1], issues: ['saved-again'] },
  { name: 'with days that have a time of their own', file: 'Title,Date,Time\nA,2024-03-14 20:00,21:30\nB,2024-03-13 20:00,\nC,2024-03-12 20:00,20:00\n', minutes: [1200, 1200, 1200], issues: ['saved-again'] },
]; // prettier-ignore

describe('a day and a time in two columns', () => {
  test.each(CASES)('$name', async ({ file, mapping, minutes, issues = [] }) => {
    const imported = await opened(file, mapping);
    expect(imported.counts.setAside).toBe(0);
    expect(minutesOf(imported)).toEqual(minutes);
    expect(imported.issues.map(({ code }) => code)).toEqual(issues);
    // Every cell is as it stood.
    const copy = [...writeCsv(imported.history)].map((part) => new TextDecoder().decode(part)).join('');
    expect(copy).toBe(file);
  });

  test('are guessed together, and a time beside a day that has its own is not used', () => {
    const guess = (text: string): unknown => guessMapping(new TextEncoder().encode(text))?.mapping.columns;
    expect(guess('Film;Datum;Uhrzeit;Dauer\nKestrel;14.03.2024;21:30;1:02:03\nSea and Sky;13.03.2024;20:15;0:45:00\n')).toEqual({
      title: 'Film',
      start: 'Datum',
      clock: 'Uhrzeit',
      duration: 'Dauer',
    });
    expect(guess('Film;Datum;Uhrzeit\nKestrel;14.03.2024 21:30;21:30\nSea and Sky;13.03.2024 20:15;20:15\n')).not.toHaveProperty(
      'clock',
    );
  });

  test('a mapping that names a time and no day is refused', async () => {
    const columns = { title: 'Film', clock: 'Uhrzeit' };
    const result = await importHistory([fileOf(CASES[0]!.file)], { mapping: { ...MAPPING, columns } }, unattended);
    expect(result).toMatchObject({ ok: false, failure: { message: { key: 'refusal.bad-mapping.start' } } });
  });
});

const LEVELS: readonly (readonly [step: ColumnStep, write: Recipe['write'], first: readonly string[]])[] = [
  [{ operator: 'keep' }, 'parseable', ['A', '14.03.2024', '21:37']],
  [{ operator: 'generalize', level: 'hour' }, 'parseable', ['A', '14.03.2024', '21:00']],
  [{ operator: 'generalize', level: 'month+hour' }, 'parseable', ['A', '01.03.2024', '21:00']],
  [{ operator: 'generalize', level: 'month' }, 'parseable', ['A', '01.03.2024', '']],
  [{ operator: 'generalize', level: 'day' }, 'labels', ['A', '2024-03-14', '']],
  [{ operator: 'generalize', level: 'month+hour' }, 'labels', ['A', '2024-03 21:00', '']],
  [{ operator: 'blank' }, 'parseable', ['A', '', '']],
];

test.each(LEVELS)('a copy at %j, written as %s', async (start, write, first) => {
  const { history, dates } = await opened(
    'Film;Tag;Uhrzeit\nA;14.03.2024;21:37\nB;13.03.2024;04:05\nC;1.3.2024;\n',
    MAPPING,
  ).then((imported) => ({ history: imported.history, dates: imported.history.dates }));
  const original = viewingsOf(history, { timeZone: 'UTC', leaveOutShort: false });
  const rows: Recipe['rows'] = { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep' };
  const recipe: Recipe = {
    ...PRESETS[0]!.recipe,
    purpose: 'custom',
    columns: { title: { operator: 'keep' }, start },
    rows,
    write,
  };
  const label = (): string => 'label';
  const made = await anonymize(original, recipe, { random: seeded([1, 2, 3, 4]), label }, unattended);
  if (!made.ok) throw new Error(made.failure.code);
  const bytes = Uint8Array.from([...writeCsv(made.value.history)].flatMap((part) => [...part]));
  expect(new TextDecoder().decode(bytes).split('\n')[0]).toBe('Film;Tag;Uhrzeit');
  const asText = write === 'labels' || start.operator === 'blank';
  const options = { dates: asText ? ('text' as const) : { order: dates.order } };
  const copy = await importHistory([fileOf(bytes)], { ...options, mapping: MAPPING }, unattended);
  if (!copy.ok) throw new Error(copy.failure.code);
  expect(cellsOf(copy.value.history)[0]).toEqual(first);
  // A row without a time has none in a copy.
  expect(cellsOf(copy.value.history)[2]![2]).toBe('');
  const report = await verify(
    { original, identifiers: [], copy: copy.value.history, copyBytes: fileOf(bytes).stream(), recipe, label },
    unattended,
  );
  expect(report.problems).toEqual([]);
});

const DATES: readonly DateForm[] = [
  { order: 'mdy', pattern: 'M/D/YY' },
  { order: 'dmy', pattern: 'DD.MM.YYYY' },
  { order: 'ymd', pattern: 'YYYY-MM-DD' },
  { order: 'ymd', pattern: 'YYYY. MM. DD.' },
];
const CLOCKS: readonly DateForm[] = ['HH:mm', 'H:mm', 'HH:mm:ss'].map((pattern) => ({ order: 'ymd', pattern }));

test('any instants in two columns read as what they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...DATES),
      fc.constantFrom(...CLOCKS),
      fc.boolean(),
      fc.array(fc.integer({ min: daysFromCivil(2012, 1, 1) * 1440, max: daysFromCivil(2027, 1, 1) * 1440 }), { minLength: 40, maxLength: 60 }),
      async (date, clock, turned, all) => {
        const instants = all.toSorted((x, y) => y - x).map((minute) => minute * 60);
        const rows = instants.map((instant) => ['A', writeDate(instant, date), writeDate(instant, clock)]);
        const lines = [['Film', 'Tag', 'Uhrzeit'], ...rows].map((row) => (turned ? row.toReversed() : row).join(';'));
        const imported = await opened(`${lines.join('\n')}\n`, MAPPING);
        expect([...instantColumnOf(imported.history, 'start')!.seconds]).toEqual(instants);
        expect(cellsOf(imported.history)).toEqual(turned ? rows.map((row) => row.toReversed()) : rows);
      },
    ),
    { numRuns: 100 },
  );
}); // prettier-ignore
