/** What the screens are told, worked out from small cases. */

import { describe, expect, test } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import type { History } from '#core/history.ts';
import { ROLES, type Role } from '#core/model.ts';
import { seeded } from '#core/random.ts';
import { ok, refuse } from '#core/result.ts';
import { finished } from '#core/steps.ts';
import { unattended } from '#core/task.ts';
import { NO_DAY } from '#core/viewings.ts';
import { searchCopy } from '#app/copySearch.ts';
import type { Files } from '#app/ports.ts';
import { localStart } from '#app/rowsView.ts';
import { freeTarget } from '#app/target.ts';
import { usesOf } from '#app/uses.ts';
import { dayOf, historyOf, quickHistoryOf } from '#test/core/history.ts';
import { showsByMonth } from '#test/core/anonymization/recipes.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

describe('the start on the person’s own clock', () => {
  const day = dayOf('2024-03-04');
  const cases: readonly [viewingDay: number, minute: number, text: string][] = [
    [day, 21 * 60 + 5, '2024-03-04 21:05'],
    [day, 240, '2024-03-04 04:00'],
    [day, 239, '2024-03-05 03:59'],
    [day, 0, '2024-03-05 00:00'],
    [day, -1, '2024-03-04'],
    [NO_DAY, -1, ''],
  ];
  test.each(cases)('day %i, minute %i is %s', (viewingDay, minute, text) => expect(localStart(viewingDay, minute)).toBe(text));
});

describe('what still works', () => {
  const full = historyOf([
    { start: '2024-03-01 21:10:31', title: 'Salt Road: Season 1: Wind (Episode 1)', device: 'Apple iPhone XR' },
    { start: '2024-08-17 07:00:00', title: 'A Film', duration: '01:02:03' },
  ]);
  const quick = quickHistoryOf([['One', '2024-03-05']]);
  const keepAll = Object.fromEntries(ROLES.map((role): [Role, ColumnStep] => [role, { operator: 'keep' }]));
  const level = (id: string): ColumnStep => ({ operator: 'generalize', level: id });
  const blank: ColumnStep = { operator: 'blank' };

  async function works(
    columns: Recipe['columns'],
    { history = full, write }: { history?: History; write?: Recipe['write'] } = {},
  ) {
    const original = viewingsFrom(history);
    const recipe: Recipe = { ...showsByMonth, columns: { ...keepAll, ...columns }, write: write ?? 'parseable' };
    const made = await anonymize(original, recipe, { random: seeded([1, 2, 3, 4]), label: ({ key }) => key }, unattended);
    if (!made.ok) throw new Error(made.failure.message.key);
    const pair = { original, copy: viewingsFrom(made.value.history), sourceRow: made.value.sourceRow };
    return Object.fromEntries(finished(usesOf(pair)).map(({ id, works: answer }) => [id, answer]));
  }

  const cases: readonly [columns: Recipe['columns'], expected: Record<string, string>][] = [
    [
      {},
      { notebook: 'yes', hourCharts: 'yes', calendar: 'yes', monthlyTotals: 'yes', trackerImport: 'yes', deviceCharts: 'yes' },
    ],
    [{ start: level('day') }, { hourCharts: 'no', calendar: 'yes', monthlyTotals: 'yes', trackerImport: 'yes' }],
    [
      { start: level('partOfDay'), title: level('season') },
      { hourCharts: 'partly', calendar: 'yes', trackerImport: 'partly' },
    ],
    [
      { start: level('month+hour'), title: level('show') },
      { notebook: 'partly', hourCharts: 'yes', calendar: 'no', monthlyTotals: 'yes', trackerImport: 'partly' },
    ],
    [
      { start: level('month+partOfDay'), title: level('kind') },
      { hourCharts: 'partly', calendar: 'no', monthlyTotals: 'yes', trackerImport: 'no' },
    ],
    [
      { start: level('week'), device: level('class') },
      { calendar: 'partly', monthlyTotals: 'partly', trackerImport: 'partly', deviceCharts: 'partly' },
    ],
    [
      { start: level('quarter'), device: { operator: 'pseudonymize' } },
      { monthlyTotals: 'partly', deviceCharts: 'partly', notebook: 'yes' },
    ],
    [
      { start: blank, device: blank },
      { notebook: 'partly', monthlyTotals: 'no', hourCharts: 'no', calendar: 'no', trackerImport: 'partly', deviceCharts: 'no' },
    ],
    [
      { start: { operator: 'shiftDates', weeks: 200 } },
      {
        notebook: 'yes',
        hourCharts: 'yes',
        trackerImport: 'partly',
        monthlyTotals: 'partly',
      },
    ],
    [{ duration: level('length') }, { notebook: 'partly', trackerImport: 'yes' }],
    [{ title: { operator: 'pseudonymize' } }, { notebook: 'partly', trackerImport: 'no' }],
  ];
  test.each(cases)('%j', async (columns, expected) => expect(await works(columns)).toMatchObject(expected));

  test('a file of days never has hour charts', async () => {
    expect(await works({}, { history: quick })).toMatchObject({ hourCharts: 'no', calendar: 'yes', trackerImport: 'yes' });
  });

  test('labels are harder on notebooks than dates', async () => {
    const labels = await works({ start: level('month') }, { write: 'labels' });
    expect(labels).toMatchObject({ notebook: 'partly', monthlyTotals: 'partly', calendar: 'no' });
  });
});

describe('the name a copy is offered', () => {
  const existing = (...paths: string[]): Files =>
    ({
      open: ({ path }: { path: string }) =>
        Promise.resolve(paths.includes(path) ? ok({ close: () => Promise.resolve() }) : refuse('not-found', { key: 'x' })),
    }) as unknown as Files;
  const cases: readonly [folder: string, taken: string[], path: string][] = [
    ['/home/a/Documents', [], '/home/a/Documents/viewing-history-copy.csv'],
    ['/', [], '/viewing-history-copy.csv'],
    ['C:\\Users\\a', [], 'C:\\Users\\a\\viewing-history-copy.csv'],
    ['/d', ['/d/viewing-history-copy.csv', '/d/viewing-history-copy-2.csv'], '/d/viewing-history-copy-3.csv'],
  ];
  test.each(cases)('in %s beside %j is %s', async (folder, taken, path) =>
    expect(await freeTarget(existing(...taken), folder, '.csv')).toBe(path),
  );
});

describe('searching a copy', () => {
  const copy = historyOf([
    { start: '2024-03-04 21:00', title: 'Amélie', profile: 'Amelie' },
    { start: '2024-03-04 22:00', title: 'Other' },
  ]);
  const cases: readonly [text: string, cells: number, rows: number][] = [
    ['amelie', 2, 1],
    [' AMÉLIE ', 2, 1],
    ['2024-03-04', 2, 2],
    ['22:00', 1, 1],
    ['nobody', 0, 0],
    ['  ', 0, 0],
  ];
  test.each(cases)('%j is in %i cells of %i rows', (text, cells, rows) =>
    expect(searchCopy(copy, text)).toEqual({ cells, rows }),
  );
});
