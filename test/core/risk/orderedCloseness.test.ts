/** Ordered t-closeness by hand, and against the formula written out over every value. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '#core/risk/assess.ts';
import { oneClass, refine } from '#core/risk/classes.ts';
import { distances } from '#core/risk/models/orderedCloseness.ts';
import { historyOf } from '#test/core/history.ts';

/** 1 / (m - 1) sum over i of |sum over j <= i of (p_j - q_j)|, for each class. */
function writtenOut(classOf: readonly number[], rank: readonly number[], values: number): { farthest: number; mean: number } {
  const share = (rows: readonly number[], value: number): number =>
    rows.filter((row) => rank[row] === value).length / rows.length;
  const all = rank.map((_, row) => row);
  let [farthest, mean] = [0, 0];
  for (const one of new Set(classOf)) {
    const rows = all.filter((row) => classOf[row] === one);
    let [sum, running] = [0, 0];
    for (let value = 0; value < values; value++) {
      running += share(rows, value) - share(all, value);
      sum += Math.abs(running);
    }
    farthest = Math.max(farthest, sum / (values - 1));
    mean += (sum / (values - 1)) * (rows.length / all.length);
  }
  return { farthest, mean };
}

test('is the formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(7)), { minLength: 1, maxLength: 40 }), (rows) => {
      const classOf = rows.map(([one]) => one);
      const rank = rows.map(([, value]) => value);
      const classes = refine(oneClass(rows.length), { codes: Uint32Array.from(classOf), bound: 5 });
      const found = distances(classes, Uint32Array.from(rank), 8);
      const expected = writtenOut(classOf, rank, 8);
      expect(found.farthest).toBeCloseTo(expected.farthest, 9);
      expect(found.mean).toBeCloseTo(expected.mean, 9);
    }),
  );
});

describe('in a report', () => {
  const start = '2024-05-01 20:00';
  const report = (durations: readonly [string, string][]) =>
    assess(historyOf(durations.map(([device, duration]) => ({ start, device, duration }))), { people: 'one' }).singlingOut
      .durations;

  test('a device that tells the length is as far from the file as can be seen, one that does not is not', () => {
    expect(
      report([
        ['TV', '00:10:00'],
        ['Phone', '01:10:00'],
      ]),
    ).toEqual({ role: 'duration', values: 2, farthest: 0.5, mean: 0.5 });
    const mixed: [string, string][] = [
      ['TV', '00:10:00'],
      ['TV', '01:10:00'],
      ['Phone', '00:10:00'],
      ['Phone', '01:10:00'],
    ];
    expect(report(mixed)).toMatchObject({ farthest: 0 });
  });

  test('words in place of lengths have no order', () =>
    expect(
      report([
        ['TV', 'Short'],
        ['TV', 'Film'],
      ]),
    ).toBeUndefined());
});
