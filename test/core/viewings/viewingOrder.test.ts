/** Rows of any size and order come out as a plain sort would give them, in steps that end. */

import { expect, test } from 'vitest';
import { below, seeded, seedOf } from '#core/random.ts';
import { byRows, finished, ROWS_A_STEP } from '#core/steps.ts';
import { watchedOrder } from '#core/viewingOrder.ts';

const PROFILES = 2;
const SIZES = [0, 1, 5, 1 << 15, (1 << 15) + 1, 150_001];

test.each(SIZES)('%i shuffled rows', (rows) => {
  const random = seeded(seedOf(`order ${rows}`));
  const draw = (bound: number): number => below(random, bound);
  // Few instants, so that many rows share one; some rows have none, and some do not count.
  const start = Float64Array.from({ length: rows }, () => (draw(50) === 0 ? Number.NaN : draw(5000)));
  const profile = Uint32Array.from({ length: rows }, () => draw(PROFILES));
  const counts = Uint8Array.from({ length: rows }, () => Number(draw(10) > 0));

  const counted = Array.from({ length: rows }, (_, row) => row).filter((row) => counts[row] === 1);
  const expected = Array.from({ length: PROFILES }, (_, one) => {
    const own = counted.filter((row) => profile[row] === one);
    const dated = own.filter((row) => !Number.isNaN(start[row])).sort((a, b) => start[a]! - start[b]! || b - a);
    return [...dated, ...own.filter((row) => Number.isNaN(start[row]))];
  }).flat();
  expect([...finished(watchedOrder(start, profile, PROFILES, counts))]).toEqual(expected);
});

test('a sort of many rows pauses in between', () => {
  const rows = 300_000;
  const start = Float64Array.from({ length: rows }, (_, row) => (row * 7919) % rows);
  let pauses = 0;
  const steps = watchedOrder(start, new Uint32Array(rows), 1, new Uint8Array(rows).fill(1));
  while (!steps.next().done) pauses++;
  expect(pauses).toBeGreaterThan(20);
});

test('ranges of rows: all of them, once, a bounded number each', () => {
  for (const rows of [0, 1, ROWS_A_STEP, ROWS_A_STEP + 1, ROWS_A_STEP * 3]) {
    const ranges: [number, number][] = [];
    let pauses = 0;
    const steps = byRows(rows, (from, to) => ranges.push([from, to]));
    while (!steps.next().done) pauses++;
    expect(ranges.flat()).toEqual(ranges.flatMap((_, at) => [at * ROWS_A_STEP, Math.min(rows, (at + 1) * ROWS_A_STEP)]));
    expect(ranges.at(-1)?.[1] ?? 0).toBe(rows);
    expect(pauses).toBe(Math.max(0, ranges.length - 1));
  }
});
