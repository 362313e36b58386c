/** Where the days of a calendar lie, what is outlined, and what stands for a month. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarUnit } from '#core/anonymization/hierarchies/timeUnits.ts';
import { calendarLayout, CELL, dayAt, outlineOf, placeOf } from '#renderer/charts/calendarLayout.ts';
import { countUnits, unitsOf } from '#renderer/charts/calendarUnits.ts';
import { blocks } from '#renderer/charts/Heatmap.tsx';
import { waffleCells } from '#renderer/charts/Waffle.tsx';
import { dayOf } from '#test/core/history.ts';

describe('a day has its place', () => {
  const cases: readonly [date: string, column: number, row: number][] = [
    ['2024-01-01', 0, 0],
    ['2024-01-07', 0, 6],
    ['2024-01-08', 1, 0],
    ['2024-02-29', 8, 3],
    ['2024-12-31', 52, 1],
    ['2023-01-01', 0, 6],
    // A leap year that begins on a Sunday reaches into a 54th week.
    ['2012-12-31', 53, 0],
  ];
  test.each(cases)('%s', (date, column, row) => expect(placeOf(dayOf(date))).toMatchObject({ column, row }));
});

test('the middle of a cell is its day, whatever the width and the years', () => {
  const width = fc.integer({ min: 240, max: 2000 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 4000 }), width, (first, length, wide) => {
      const layout = calendarLayout(first, first + length, wide);
      for (const day of [first, first + Math.floor(length / 2), first + length]) {
        const { year, column, row } = placeOf(day);
        const x = layout.x(column) + layout.pitch / 2;
        expect(dayAt(layout, x, layout.band(year) + row * CELL.pitch + CELL.height / 2)).toBe(day);
      }
    }),
  );
});

describe('a gap is one shape', () => {
  const layout = calendarLayout(dayOf('2024-01-01'), dayOf('2025-12-31'), 750);
  const shapes = (from: string, to: string): readonly number[] =>
    outlineOf(layout, dayOf(from), dayOf(to)).map((path) => path.match(/M/g)?.length ?? 0);
  const cases: readonly [what: string, from: string, to: string, shapes: readonly number[]][] = [
    ['within a week', '2024-03-05', '2024-03-08', [1]],
    ['over three weeks', '2024-03-08', '2024-03-22', [1]],
    ['over a weekend, whose columns do not touch', '2024-03-09', '2024-03-12', [2]],
    ['from Wednesday to Wednesday', '2024-03-06', '2024-03-13', [1]],
    ['over the new year: one for each', '2024-12-28', '2025-01-04', [2, 1]],
  ];
  test.each(cases)('%s', (_what, from, to, expected) => expect(shapes(from, to)).toEqual(expected));
});

describe('units', () => {
  test('add up to what the days were, in order and without holes', () => {
    const unit = fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(
        fc.integer({ min: -50_000, max: 50_000 }),
        fc.array(fc.nat(100), { minLength: 1, maxLength: 900 }),
        unit,
        (first, amounts, of) => {
          const units = unitsOf(first, amounts, of);
          expect(units.reduce((sum, { value }) => sum + value, 0)).toBe(amounts.reduce((a, b) => a + b, 0));
          expect(units[0]?.from).toBe(first);
          expect(units.at(-1)?.to).toBe(first + amounts.length - 1);
          units.slice(1).forEach(({ from }, at) => expect(from).toBe(units[at]!.to + 1));
          expect(units).toHaveLength(countUnits(first, first + amounts.length - 1, of));
        },
      ),
    );
  });

  const cases: readonly [from: string, to: string, unit: CalendarUnit, count: number][] = [
    ['2024-01-31', '2024-02-01', 'month', 2],
    ['2024-01-01', '2024-12-31', 'quarter', 4],
    ['2024-01-01', '2024-01-07', 'week', 1],
    ['2024-01-07', '2024-01-08', 'week', 2],
    ['2023-12-31', '2024-01-01', 'year', 2],
  ];
  test.each(cases)('%s to %s is %s: %i', (from, to, unit, count) => expect(countUnits(dayOf(from), dayOf(to), unit)).toBe(count));
});

describe('cells of the week', () => {
  const grid = Array.from({ length: 7 }, (_, weekday) => Array.from({ length: 24 }, (_, hour) => weekday * 24 + hour));
  const total = grid.flat().reduce((a, b) => a + b, 0);
  const cases: readonly [step: 1 | 6, tellsWeekdays: boolean, cells: number][] = [
    [1, true, 168],
    [6, true, 28],
    [1, false, 24],
    [6, false, 4],
  ];
  test.each(cases)('%i hours, weekdays %s: %i cells that lose nothing', (step, tellsWeekdays, count) => {
    const cells = blocks(grid, step, tellsWeekdays);
    expect(cells).toHaveLength(count);
    expect(cells.reduce((a, b) => a + b, 0)).toBe(total);
  });
  test('a part of the day is its six hours', () => expect(blocks(grid, 6, true)[1]).toBe(6 + 7 + 8 + 9 + 10 + 11));
});

describe('a waffle', () => {
  const cases: readonly [part: number, whole: number, filled: number, cells: number][] = [
    [14, 212, 7, 100],
    [3, 20, 3, 20],
    [1, 10_000, 1, 100],
    [9999, 10_000, 99, 100],
    [10_000, 10_000, 100, 100],
    [0, 500, 0, 100],
    [0, 0, 0, 0],
  ];
  test.each(cases)('%i of %i', (part, whole, filled, cells) => expect(waffleCells(part, whole)).toEqual({ filled, cells }));
});
