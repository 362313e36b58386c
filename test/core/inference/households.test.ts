/** What must and must not be guessed of ordinary households, over several draws of each. */

import { describe, expect, test } from 'vitest';
import { historyOf } from '#test/core/history.ts';
import { MATCHER } from '#test/core/knowledge/tables.ts';
import { findingsFrom } from '#test/core/viewings.ts';
import { HOUSEHOLDS } from './households.ts';

const SEEDS = ['a', 'b', 'c', 'd', 'e'];

describe.each(HOUSEHOLDS.map((household) => [household.name, household] as const))('%s', (_, { rows, must, mustNot }) => {
  test.each(SEEDS)('seed %s', async (seed) => {
    const { guesses } = await findingsFrom(historyOf(rows(seed)), { matcher: MATCHER });
    const found = guesses.map(({ id }) => id);
    expect(must.filter((id) => !found.includes(id))).toEqual([]);
    expect(mustNot.filter((id) => found.includes(id))).toEqual([]);
  });
});
