/** A short run of the fuzz with new seeds each time; a failure names the command that finds it again. */

import { expect, test } from 'vitest';
import { fuzz, shareOf } from './fuzz.ts';
import { TARGETS } from './targets/index.ts';

const CASES = 10_000;

test('the shares are of one whole', () => {
  expect(TARGETS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

test.each(TARGETS.map((target) => ({ target, name: target.name, cases: shareOf(target, CASES) })))(
  '$name: $cases cases',
  async ({ target, cases }) => {
    const seed = Number(process.env['UNREEL_SEED'] ?? Date.now() % 1_000_000_000);
    console.log(`fuzz ${target.name}: --seed ${seed}`);
    const { counts, found } = await fuzz(target, await target.prepare(), { seed, cases });
    expect(found.map(({ message }) => message)).toEqual([]);
    for (const [what, least] of Object.entries(target.least)) expect(counts[what], what).toBeGreaterThan(least * cases);
  },
  600_000,
);
