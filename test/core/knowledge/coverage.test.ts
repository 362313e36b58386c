/** How much of a file is recognised. */

import { expect, test } from 'vitest';
import { coverageOf } from '#core/knowledge/coverage.ts';
import { historyOf, quickHistoryOf } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';
import { MATCHER } from './tables.ts';

const start = '2024-05-01 20:00';

test('titles are counted once, viewings each time', () => {
  const history = historyOf([
    { start, title: 'Breaking Bad: Season 1: Pilot (Episode 1)' },
    { start, title: 'Breaking Bad: Season 1: Pilot (Episode 1)' },
    { start, title: 'Breaking Bad: Season 2: Grilled (Episode 2)' },
    { start, title: 'A Title That Was Never Made: Season 1: One (Episode 1)' },
  ]);
  expect(coverageOf(viewingsFrom(history, { matcher: MATCHER }))).toEqual({
    distinct: 3,
    recognised: 2,
    recognisedViewings: 0.75,
  });
  expect(coverageOf(viewingsFrom(history))).toEqual({ distinct: 3, recognised: 0, recognisedViewings: 0 });
});

test('an empty file has a share of nothing', () => {
  expect(coverageOf(viewingsFrom(quickHistoryOf([]), { matcher: MATCHER }))).toMatchObject({
    recognised: 0,
    recognisedViewings: 0,
  });
});
