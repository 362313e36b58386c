/** Rows that say the same have the same code, and codes are no more than the values need. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, type InstantColumn } from '#core/history.ts';
import { keyOf, oneClass, refine } from '#core/risk/classes.ts';
import { historyOf } from '#test/core/history.ts';

const start = columnOf(historyOf([{ start: '2024-05-01 20:00', title: 'A' }]), 'start');
const instants = (seconds: readonly number[]): InstantColumn => ({
  ...(start as InstantColumn),
  seconds: Float64Array.from(seconds),
});

const DAY = 86_400;

describe('instants are told apart by as few codes as their step needs', () => {
  const cases: readonly [name: string, seconds: readonly number[], bound: number][] = [
    ['days of ten years', [0, 3650 * DAY, 17 * DAY], 3652],
    ['days before 1970', [-400 * DAY, -399 * DAY], 3],
    ['hours', [3600, 7200, 5 * 3600], 6],
    ['one', [1_714_593_600], 2],
    ['one and none', [1_714_593_600, Number.NaN], 2],
    ['none', [Number.NaN], 2],
  ];
  test.each(cases)('%s', (_, seconds, bound) => expect(keyOf(instants(seconds)).bound).toBe(bound));
});

test('rows are in one class where they have the same instant, or none', () => {
  const step = fc.constantFrom(1, 60, 3600, DAY, 7 * DAY);
  const first = fc.constantFrom(-60 * DAY, 0, 1_714_593_600);
  const places = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(first, step, places, (from, by, at) => {
      const seconds = at.map((place) => from + place * by);
      const { of, count } = refine(oneClass(seconds.length), keyOf(instants(seconds)));
      const met = [...new Set(seconds)];
      expect([...of]).toEqual(seconds.map((one) => met.findIndex((other) => Object.is(other, one))));
      expect(count).toBe(met.length);
    }),
  );
});
