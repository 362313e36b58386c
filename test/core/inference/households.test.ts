/** What must and must not be guessed of ordinary households, over several draws of each. */

import { describe, expect, test } from 'vitest';
import { historyOf } from '#test/core/history.ts';
import { MATCHER } from '#test/core/knowledge/tables.ts';
import { findingsFrom } from '#test/core/viewings.ts';
import { HOUSEHOLDS, type Household } from './households.ts';

/** Draws that thresholds were set while looking at. */
const SEEDS = ['a', 'b', 'c', 'd', 'e'];

/** Draws that nothing was set by. Chance is let through once in fifty for each topic, so a draw of many may show one. */
const UNSEEN = ['z', 'seen by nobody', 'nor this', '1917', 'höst', 'north'];
const MOST_WRONG = 0.05;

async function faultsOf({ rows, must, mustNot }: Household, seed: string): Promise<{ missing: string[]; wrong: string[] }> {
  const { guesses } = await findingsFrom(historyOf(rows(seed)), { matcher: MATCHER });
  const found = guesses.map(({ id }) => id);
  return { missing: must.filter((id) => !found.includes(id)), wrong: mustNot.filter((id) => found.includes(id)) };
}

describe.each(HOUSEHOLDS.map((household) => [household.name, household] as const))('%s', (_, household) => {
  test.each(SEEDS)('seed %s', async (seed) => {
    expect(await faultsOf(household, seed)).toEqual({ missing: [], wrong: [] });
  });

  test.each(UNSEEN)('what belongs to it is found in the unseen draw %s', async (seed) => {
    expect((await faultsOf(household, seed)).missing).toEqual([]);
  });
});

test('of unseen draws hardly any shows a guess that would be wrong', async () => {
  const draws = HOUSEHOLDS.flatMap((household) => UNSEEN.map((seed) => ({ household, seed })));
  const wrong: string[] = [];
  for (const { household, seed } of draws) {
    const faults = await faultsOf(household, seed);
    if (faults.wrong.length > 0) wrong.push(`${household.name}, ${seed}: ${faults.wrong.join(', ')}`);
  }
  expect(wrong.length / draws.length, wrong.join('; ')).toBeLessThanOrEqual(MOST_WRONG);
});
