/** What the screens are told, worked out from small cases. */

import { describe, expect, test } from 'vitest';
import type { ColumnChange } from '#core/anonymization/anonymize.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Role } from '#core/model.ts';
import { ok, refuse } from '#core/result.ts';
import { NO_DAY } from '#core/viewings.ts';
import { searchCopy } from '#app/copySearch.ts';
import type { Files } from '#app/ports.ts';
import { localStart } from '#app/rowsView.ts';
import { freeTarget } from '#app/target.ts';
import { usesOf } from '#app/uses.ts';
import { dayOf, historyOf, quickHistoryOf } from '#test/core/history.ts';

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
  const full = historyOf([{ start: '2024-03-04 21:00' }]);
  const quick = quickHistoryOf([['One', '2024-03-04']]);
  const recipe = PRESETS[0]!.recipe;
  const changes = (levels: Partial<Record<Role, string>>): ColumnChange[] =>
    Object.entries(levels).map(([role, level]) => ({ name: role, role: role as Role, operator: 'keep', level, changedCells: 0 }));
  const works = (levels: Partial<Record<Role, string>>, history = full) =>
    Object.fromEntries(usesOf(history, changes(levels), recipe).map(({ id, works: answer }) => [id, answer]));

  const cases: readonly [levels: Partial<Record<Role, string>>, expected: Record<string, string>][] = [
    [
      { start: 'exact', title: 'exact', device: 'exact' },
      { hourCharts: 'yes', calendar: 'yes', monthlyTotals: 'yes', trackerImport: 'yes', deviceCharts: 'yes' },
    ],
    [
      { start: 'day', title: 'exact' },
      { hourCharts: 'no', calendar: 'yes', monthlyTotals: 'yes', trackerImport: 'yes', deviceCharts: 'no' },
    ],
    [
      { start: 'partOfDay', title: 'season' },
      { hourCharts: 'partly', calendar: 'yes', trackerImport: 'partly' },
    ],
    [
      { start: 'month+hour', title: 'show' },
      { hourCharts: 'yes', calendar: 'no', monthlyTotals: 'yes', trackerImport: 'partly' },
    ],
    [
      { start: 'month+partOfDay', title: 'kind' },
      { hourCharts: 'partly', calendar: 'no', monthlyTotals: 'yes', trackerImport: 'no' },
    ],
    [
      { start: 'week', title: 'exact', device: 'class' },
      { calendar: 'partly', monthlyTotals: 'partly', trackerImport: 'partly', deviceCharts: 'partly' },
    ],
    [
      { start: 'quarter', device: 'pseudonym' },
      { monthlyTotals: 'partly', deviceCharts: 'partly' },
    ],
    [
      { start: 'none', title: 'exact', device: 'none' },
      { notebook: 'partly', monthlyTotals: 'no', hourCharts: 'no', calendar: 'no', trackerImport: 'partly', deviceCharts: 'no' },
    ],
  ];
  test.each(cases)('%j', (levels, expected) => expect(works(levels)).toMatchObject(expected));

  test('a file of days never has hour charts', () => {
    expect(works({ start: 'exact', title: 'exact' }, quick)).toMatchObject({
      hourCharts: 'no',
      calendar: 'yes',
      trackerImport: 'yes',
    });
  });

  test('labels are harder on notebooks than dates', () => {
    const labels = usesOf(full, changes({ start: 'month' }), { ...recipe, write: 'labels' });
    expect(labels.find(({ id }) => id === 'notebook')?.works).toBe('partly');
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
