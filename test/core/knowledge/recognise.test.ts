/** The works of a file's shows: what its rows say of a name settles what the name leaves open. */

import { expect, test } from 'vitest';
import { createMatcher } from '#core/knowledge/matcher.ts';
import { AMBIGUOUS_WORK, UNKNOWN_WORK } from '#core/knowledge/recognise.ts';
import type { Work } from '#core/knowledge/work.ts';
import { quickHistoryOf } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const work = (name: string, kind: Work['kind'], year: number, seasons?: number): Work => ({
  names: [name],
  kind,
  year,
  genres: ['drama'],
  audience: 'adult',
  language: 'en',
  country: 'US',
  themes: [],
  tier: 3,
  seasons,
  episodes: undefined,
});
const FILM = 0;
const LONG_SHOW = 2;
const matcher = createMatcher([
  work('Fargo', 'film', 1996),
  work('Fargo', 'show', 1990, 1),
  work('Fargo', 'show', 2014, 5),
  work('Marvel: The Guard', 'show', 2015, 3),
  work('Twice', 'film', 1990),
  work('Twice', 'film', 2010),
]);

const CASES: readonly (readonly [titles: readonly string[], expected: number])[] = [
  [['Fargo'], FILM],
  [['Fargo: Season 5: One (Episode 1)'], LONG_SHOW],
  [['Fargo: Season 1: One (Episode 1)'], AMBIGUOUS_WORK],
  [['Fargo', 'Fargo: Season 1: One (Episode 1)'], AMBIGUOUS_WORK],
  [['Marvel: The Guard: Season 2: Two (Episode 2)'], 3],
  [['Twice'], AMBIGUOUS_WORK],
  [['Never Made'], UNKNOWN_WORK],
];
test.each(CASES)('%j', (titles, expected) => {
  const viewings = viewingsFrom(quickHistoryOf(titles.map((title) => [title, '2024-05-01'])), { matcher });
  expect(viewings.recognised.work[viewings.titles.show[0]!]).toBe(expected);
});

test('without a matcher nothing is recognised', () => {
  const viewings = viewingsFrom(quickHistoryOf([['Fargo', '2024-05-01']]));
  expect([...viewings.recognised.work]).toEqual([UNKNOWN_WORK]);
});
