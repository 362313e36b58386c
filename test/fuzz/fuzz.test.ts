/** A short run of the fuzz with new seeds each time; a failure names the seed that finds it again. */

import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

const CASES = 10_000;

test(`${CASES} harmed files`, async () => {
  const seed = Number(process.env['UNREEL_SEED'] ?? Date.now() % 1_000_000_000);
  console.log(`fuzz: --seed ${seed}`);
  const { opened, rows, setAside } = await fuzz(CASES, seed);
  // Harm that leaves nothing to read would prove nothing.
  expect(opened).toBeGreaterThan(CASES * 0.6);
  expect(rows).toBeGreaterThan(CASES * 3);
  expect(setAside).toBeGreaterThan(CASES / 4);
}, 120_000);
