/** Classes of rows that look alike, counted by hand and against a slow count over strings. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { cellText, columnOf, type History } from '#core/history.ts';
import { assess } from '#core/risk/assess.ts';
import { oneClass, refine } from '#core/risk/classes.ts';
import { MODELS } from '#core/risk/models/index.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { arbitraryRows } from '#test/core/anonymization/arbitraryRows.ts';
import { historyOf, quickHistoryOf, textColumn, type Row } from '#test/core/history.ts';

const ROLES = ['start', 'title', 'device', 'country', 'duration', 'profile'] as const;

/** Class sizes counted over joined strings. */
function slowly(history: History): Map<string, number> {
  const sizes = new Map<string, number>();
  for (let row = 0; row < history.rows; row++) {
    const key = JSON.stringify(ROLES.map((role) => columnOf(history, role)).map((column) => column && cellText(column, row)));
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
}

const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
const start = '2024-05-01 20:00';

describe('singling out', () => {
  it('sorts rows by how many look like them', () => {
    const rows = [
      ...times(1, { start, title: 'A' }),
      ...times(2, { start, title: 'B' }),
      ...times(4, { start, title: 'C' }),
      ...times(5, { start, title: 'D' }),
      ...times(9, { start, title: 'E' }),
      ...times(10, { start, title: 'F' }),
    ];
    const { singlingOut } = assess(historyOf(rows), { people: 'one' });
    expect(singlingOut).toMatchObject({
      measured: true,
      rows: 31,
      classes: 6,
      rowsByClassSize: { one: 1, twoToFour: 6, fiveToNine: 14, tenOrMore: 10 },
      prosecutor: { highest: 1, average: 6 / 31, atRisk: 7 / 31, threshold: 0.2 },
      people: undefined,
      titles: { fewest: 6, rowsWithOneTitle: 0 },
    });
  });

  it('counts people, not rows, where there are several', () => {
    const rows = [
      ...times(10, { start, profile: 'Ada' }),
      ...times(3, { start, profile: 'Max' }),
      ...times(4, { start: '2024-05-02 20:00', profile: 'Ada' }),
    ];
    const { people } = assess(historyOf(rows), { people: 'several' }).singlingOut;
    expect(people).toEqual({
      profiles: 2,
      fewest: 1,
      rowsByPeople: { one: 4, twoToFour: 13, fiveToNine: 0, tenOrMore: 0 },
      // Thirteen rows could be of either of two people, four of one: (13 / 2 + 4) / 17.
      prosecutor: { highest: 1, average: 10.5 / 17, atRisk: 1 },
    });
  });

  it('says when rows that look alike all have one title', () => {
    const rows = [
      ...times(6, { start, title: 'A' }),
      ...times(5, { start, title: 'B', device: 'Xbox' }),
      { start, title: 'C', device: 'Xbox' },
    ];
    expect(assess(historyOf(rows), { people: 'one' }).singlingOut.titles).toEqual({
      fewest: 1,
      rowsWithOneTitle: 6,
      entropy: 1,
      farthest: 0.5,
    });
  });

  it('says how even the titles of a class are, and how far from those of the file', () => {
    const rows = [
      ...times(5, { start, title: 'B', device: 'Xbox' }),
      { start, title: 'C', device: 'Xbox' },
      ...times(2, { start, title: 'B' }),
      ...times(2, { start, title: 'C' }),
    ];
    const { titles } = assess(historyOf(rows), { people: 'one' }).singlingOut;
    expect(titles?.entropy).toBeCloseTo(Math.exp(-((5 / 6) * Math.log(5 / 6) + (1 / 6) * Math.log(1 / 6))));
    expect(titles?.farthest).toBeCloseTo(0.7 - 0.5);
  });

  it('leaves blank columns out, and can do without any', () => {
    const history = historyOf(times(3, { start, device: '', country: '' }));
    expect(assess(history, { people: 'one' }).singlingOut.columns).toEqual(['profile', 'duration', 'start', 'title']);
    expect(assess(quickHistoryOf([['A', '2024-05-01']]), { people: 'one' }).singlingOut.columns).toEqual(['start', 'title']);
    const bare = { ...history, columns: [textColumn('x', 'other', ['', '', ''])] };
    expect(assess(bare, { people: 'several' }).singlingOut).toMatchObject({
      classes: 1,
      columns: [],
      titles: undefined,
      people: undefined,
    });
  });

  it('measures an empty table as no risk at all', () => {
    const { singlingOut } = assess(historyOf([]), { people: 'several' });
    expect(singlingOut).toMatchObject({ rows: 0, classes: 0, prosecutor: { highest: 0, average: 0, atRisk: 0 } });
  });

  it('agrees with a slow count', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const history = historyOf([...rows, ...rows.slice(0, 7), ...rows.slice(0, 3)]);
        const sizes = [...slowly(history).values()];
        const rowsIn = (from: number, to: number): number =>
          sizes.filter((size) => size >= from && size <= to).reduce((sum, size) => sum + size, 0);
        const { classes, rowsByClassSize, prosecutor } = assess(history, { people: 'one' }).singlingOut;
        expect(classes).toBe(sizes.length);
        expect(rowsByClassSize).toEqual({
          one: rowsIn(1, 1),
          twoToFour: rowsIn(2, 4),
          fiveToNine: rowsIn(5, 9),
          tenOrMore: rowsIn(10, Infinity),
        });
        expect(prosecutor.highest).toBe(1 / Math.min(...sizes));
        expect(prosecutor.atRisk).toBeCloseTo(rowsIn(1, 4) / history.rows);
      }),
    );
  });
});

it('gives every row a class, and the classes their sizes', () => {
  const code = fc.integer({ min: 0, max: 0xffff_ffff });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(code, fc.constantFrom(0, 1)), fc.constantFrom(0, 1, 0xffff_ffff)), { maxLength: 60 }),
      (rows) => {
        const codes = [Uint32Array.from(rows, ([a]) => a), Uint32Array.from(rows, ([, b]) => b)];
        const bound = (key: Uint32Array): number => key.reduce((a, b) => Math.max(a, b), 0) + 1;
        const classes = codes.reduce((coarser, key) => refine(coarser, { codes: key, bound: bound(key) }), oneClass(rows.length));
        expect(classes.count).toBe(new Set(rows.map(String)).size);
        for (const [row, tuple] of rows.entries()) {
          // In the order in which the classes appear, which the count of distinct values within a class rests on.
          expect(classes.of[row]! <= Math.max(-1, ...classes.of.subarray(0, row)) + 1).toBe(true);
          expect(classes.sizes[classes.of[row]!]).toBe(rows.filter((other) => String(other) === String(tuple)).length);
        }
      },
    ),
  );
});

it('tells classes apart in a crowded table', () => {
  const codes = Uint32Array.from({ length: 30_000 }, (_, row) => row % 300);
  const more = Uint32Array.from({ length: 30_000 }, (_, row) => Math.floor(row / 300) * 0x10_000);
  const coarse = refine(oneClass(30_000), { codes, bound: 300 });
  for (const bound of [0x1_0000_0000, 99 * 0x10_000 + 1]) {
    const classes = refine(coarse, { codes: more, bound });
    expect([coarse.count, classes.count]).toEqual([300, 30_000]);
    expect(refine(classes, { codes, bound: 0x1_0000_0000 }).count).toBe(30_000);
  }
});

it('says of what is not measured that it is not, and why', () => {
  const speaker = createSpeaker('en');
  const report = assess(historyOf([{ start }]), { people: 'one' });
  for (const part of [report.linkability, report.inference]) {
    if (part.measured) throw new Error('Nothing was said of what the table was made of.');
    expect(speaker.text(part.reason)).toMatch(/^Not measured/);
  }
});

it('registers every model', () => {
  const files = readdirSync(new URL('../../../src/core/risk/models', import.meta.url)).filter((file) => file !== 'index.ts');
  expect(files.map((file) => file.replace('.ts', '')).toSorted()).toEqual(Object.keys(MODELS).toSorted());
});
