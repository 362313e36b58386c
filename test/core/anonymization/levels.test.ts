/** Every hierarchy on any history: no value without a level, levels that nest, and each level to be looked through. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { HIERARCHIES } from '#core/anonymization/hierarchies/index.ts';
import { hierarchyView } from '#core/anonymization/hierarchyView.ts';
import { cellText, columnOf, type Column } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import { ROLES, type Role } from '#core/model.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { arbitraryRow } from './arbitraryRows.ts';
import { historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { MATCHER } from '#test/core/knowledge/tables.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);

/** Shows and films that the tables know, one that is both, and some that nobody knows. */
const known = fc.record({
  title: fc.constantFrom(
    'Fargo',
    'Fargo: Season 1: The Crocodile’s Dilemma (Episode 1)',
    'Friends: Season 1: Pilot (Episode 1)',
    'Friends: Season 2: Another (Episode 4)',
    'Titanic',
    'The Crown: Season 1: Wolferton Splash (Episode 1)',
    'Nobody Knows This: Season 1: One (Episode 1)',
    'Nobody Knows That',
    '',
  ),
  bookmark: fc.constantFrom('00:17:29', '00:17:30', '00:22:30', '01:07:29', '01:07:30', '00:07:30', 'Not latest view', ''),
});
const anyRows = fc.array(
  fc.tuple(arbitraryRow, known).map(([row, more]): Row => ({ ...row, ...more })),
  { minLength: 1, maxLength: 60 },
);

/** Whether every two rows that are equal in one column are equal in another; the first that are not otherwise. */
function broken(fine: Column, coarse: Column, rows: number): string | undefined {
  const seen = new Map<string, string>();
  for (let row = 0; row < rows; row++) {
    const [from, to] = [cellText(fine, row), cellText(coarse, row)];
    const before = seen.get(from);
    if (before !== undefined && before !== to) return `${from}: ${before}, ${to}`;
    seen.set(from, to);
  }
  return undefined;
}

it.each(['UTC', 'America/New_York'])('levels nest and leave no gap, in %s', (timeZone) => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom('parseable', 'labels'), (rows, write) => {
      const history = historyOf(rows);
      const viewings = viewingsFrom(history, { timeZone, matcher: MATCHER });
      for (const role of ROLES) {
        const hierarchy = HIERARCHIES[role];
        const column = columnOf(history, role);
        if (hierarchy === undefined || column === undefined) continue;
        const made = new Map<string, Column>([['exact', column]]);
        for (const { id } of hierarchy.levels) made.set(id, hierarchy.generalize({ column, viewings }, id, { write, label }));
        for (const { id, finer } of hierarchy.levels) {
          expect(hierarchyView({ column, viewings }, id, label)?.gaps).toBe(0);
          for (const fine of finer) {
            // The clock of a start is turned to the local one, where an hour comes twice in autumn.
            if (role === 'start' && fine === 'exact') continue;
            expect([fine, id, broken(made.get(fine)!, made.get(id)!, history.rows)]).toEqual([fine, id, undefined]);
          }
        }
      }
    }),
    { numRuns: 20 },
  );
});

describe('a level to look through', () => {
  const rows: readonly Row[] = [
    { start: '2024-05-03 20:10:31', title: 'Friends: Season 1: Pilot (Episode 1)', device: 'Samsung 2018 UHD TV Smart TV' },
    { start: '2024-05-04 20:10:31', title: 'Friends: Season 2: Another (Episode 4)', device: 'LG 2017 UHD TV Smart TV' },
    { start: '2024-06-03 20:10:31', title: 'Nobody Knows That', device: '', duration: 'no length' },
  ];
  const history = historyOf(rows);
  const viewings = viewingsFrom(history, { matcher: MATCHER });
  const seen = (role: Role, level: string) => hierarchyView({ column: columnOf(history, role)!, viewings }, level, label);

  it.each([
    ['title', 'exact', [1, 1, 1], [1, 1, 1], 0],
    ['title', 'show', [2, 1], [2, 1], 0],
    ['title', 'none', [3], [3], 0],
    ['device', 'class', [2, 1], [2, 1], 0],
    ['start', 'month', [2, 1], [2, 1], 0],
    ['start', 'weekday', [1, 1, 1], [1, 1, 1], 0],
    ['start', 'weekend', [2, 1], [2, 1], 0],
    ['duration', '5min', [2, 1], [1, 1], 1],
  ] as const)('%s at %s', (role, level, counts, of, gaps) => {
    const view = seen(role, level);
    expect(view?.values.map((value) => value.rows)).toEqual(counts);
    expect(view?.values.map((value) => value.of)).toEqual(of);
    expect(view?.gaps).toBe(gaps);
  });

  it('names values as a copy with labels does', () => {
    expect(seen('start', 'month')?.values.map(({ value }) => value)).toEqual(['2024-05', '2024-06']);
    expect(seen('start', 'weekday+partOfDay')?.values.map(({ value }) => value)).toEqual([
      'Friday evening',
      'Monday evening',
      'Saturday evening',
    ]);
    expect(seen('start', 'weekend')?.values.map(({ value }) => value)).toEqual(['Monday to Friday', 'Weekend']);
  });

  it('is none of a level that the column does not have', () => {
    expect(seen('title', 'month')).toBeUndefined();
    expect(seen('profile', 'class')).toBeUndefined();
    const quick = quickHistoryOf([['A film', '2021-05-13']]);
    const column = columnOf(quick, 'start')!;
    expect(hierarchyView({ column, viewings: viewingsFrom(quick) }, 'month+hour', label)?.values).toEqual([
      { value: '2021-05', rows: 1, of: 1 },
    ]);
  });
});
