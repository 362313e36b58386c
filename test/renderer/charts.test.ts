/** Where charts put their marks, and where the keys lead. */

import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { joinSpans } from '#renderer/charts/Lanes.tsx';
import { nightScale, smooth, type Night } from '#renderer/charts/nightScale.ts';
import { classOf, linear, median, yearMarks } from '#renderer/charts/scale.ts';
import { stepFrom } from '#renderer/charts/useMarks.ts';

describe('classes', () => {
  const cases: readonly (readonly [number, number, number])[] = [
    [0, 10, 0],
    [0.1, 10, 1],
    [2, 10, 1],
    [2.1, 10, 2],
    [10, 10, 5],
    [0, 0, 0],
    [-1, 10, 0],
  ];
  test.each(cases)('%f of %f', (value, most, expected) => expect(classOf(value, most)).toBe(expected));
});

test('a scale without length draws at its beginning', () => expect(linear(5, 5, 100)(5)).toBe(0));

describe('the middle', () => {
  const cases: readonly (readonly [readonly number[], number | undefined])[] = [
    [[], undefined],
    [[3], 3],
    [[3, 1], 2],
    [[9, 1, 2], 2],
  ];
  test.each(cases)('of %j', (values, expected) => expect(median(values)).toBe(expected));
});

describe('keys', () => {
  const cases: readonly (readonly [string, number, number, number, number | undefined])[] = [
    ['ArrowRight', 0, 48, 24, 1],
    ['ArrowDown', 3, 48, 24, 27],
    ['ArrowUp', 3, 48, 24, 3],
    ['ArrowLeft', 0, 48, 24, 0],
    ['End', 3, 48, 24, 47],
    ['Home', 3, 48, 24, 0],
    ['a', 3, 48, 24, undefined],
  ];
  test.each(cases)('%s from %i', (key, mark, count, columns, expected) =>
    expect(stepFrom(key, mark, count, columns)).toBe(expected),
  );
});

const day = (date: string): number => Date.parse(date) / 86_400_000;

describe('years under lanes', () => {
  const cases: readonly (readonly [string, string, readonly number[]])[] = [
    ['2019-01-12', '2024-11-24', [2019, 2020, 2021, 2022, 2023, 2024]],
    ['2024-01-03', '2025-12-29', [2024, 2025]],
    ['2024-03-01', '2024-05-01', [2024]],
    ['2024-12-20', '2026-12-01', [2025, 2026]],
  ];
  test.each(cases)('%s to %s', (from, to, years) =>
    expect(yearMarks(day(from), day(to), 6).map(({ year }) => year)).toEqual(years),
  );

  test('are never more than there is room for, and lie inside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 15_000 }),
        fc.integer({ min: 1, max: 9 }),
        (from, length, most) => {
          const marks = yearMarks(from, from + length, most);
          expect(marks.length).toBeLessThanOrEqual(most + 1);
          for (const mark of marks) expect(mark.day).toBeGreaterThanOrEqual(from);
        },
      ),
    );
  });
});

test('spans that would touch are one', () => {
  const spans = [
    { from: 50, to: 60 },
    { from: 0, to: 10 },
    { from: 12, to: 20 },
  ];
  expect(joinSpans(spans, 2)).toEqual([
    { from: 0, to: 20 },
    { from: 50, to: 60 },
  ]);
});

const nights = (count: number): readonly Night[] =>
  Array.from({ length: count }, (_, index) => ({ day: 19_000 + index, end: index % 90, next: index % 7 === 0 ? null : 600 }));

describe('nights', () => {
  test('lie inside their picture', () => {
    const night = fc.record({
      day: fc.integer({ min: 0, max: 365 }),
      end: fc.integer({ min: -1200, max: 1200 }),
      next: fc.option(fc.integer({ min: 0, max: 2000 })),
    });
    fc.assert(
      fc.property(fc.array(night, { maxLength: 40 }), (list) => {
        const sorted = list.toSorted((a, b) => a.day - b.day);
        const scale = nightScale(sorted, { left: 40, right: 300, height: 120 });
        for (const { day, end } of sorted) {
          expect(scale.x(day)).toBeGreaterThanOrEqual(40);
          expect(scale.x(day)).toBeLessThanOrEqual(300);
          expect(scale.y(end)).toBeGreaterThanOrEqual(0);
          expect(scale.y(end)).toBeLessThanOrEqual(120);
        }
        expect(scale.hours.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('have a median every fifth day', () => {
    expect(smooth(nights(365), ({ end }) => end)).toHaveLength(73);
    expect(smooth([], ({ end }) => end)).toEqual([]);
  });
});
