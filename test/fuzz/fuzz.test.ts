/**
 * A short run of the fuzz over the same cases each time, so that a change is judged by what it changed; new seeds are for
 * `npm run fuzz`. A failure names the command that finds it again.
 */

import { expect, test } from 'vitest';
import { fuzz, shareOf } from './fuzz.ts';
import { TARGETS } from './targets/index.ts';

const CASES = 10_000;
const SEED = 2_000_003;

test('the shares are of one whole', () => {
  expect(TARGETS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

test.each(TARGETS.map((target) => ({ target, name: target.name, cases: shareOf(target, CASES) })))(
  '$name: $cases cases',
  async ({ target, cases }) => {
    const seed = Number(process.env['UNREEL_SEED'] ?? SEED);
    console.log(`fuzz ${target.name}: --seed ${seed}`);
    const { counts, found } = await fuzz(target, await target.prepare(), { seed, cases });
    expect(found.map(({ message }) => message)).toEqual([]);
    for (const [what, least] of Object.entries(target.least)) expect(counts[what], what).toBeGreaterThan(least * cases);
  },
  600_000,
);
