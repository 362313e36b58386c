import { assert, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { scrollRange, TALLEST } from '#renderer/rows/scrollRange.ts';

const CASES = [
  { rows: 0, scaled: false, height: 0 },
  { rows: 1, scaled: false, height: 26 },
  { rows: 4812, scaled: false, height: 4812 * 26 },
  { rows: 1_000_000, scaled: true, height: TALLEST },
];

for (const { rows, scaled, height } of CASES) {
  test(`${rows} rows are ${height} px tall`, () => {
    const range = scrollRange(rows, 26, 520);
    expect(range).toMatchObject({ scaled, height });
    expect(range.offsetAt(0)).toBe(0);
    expect(range.offsetAt(Math.max(0, height - 520))).toBeCloseTo(Math.max(0, rows * 26 - 520), 3);
  });
}

test('every row can be brought into view and found again', () => {
  assert(
    property(
      integer({ min: 1, max: 5_000_000 }),
      integer({ min: 100, max: 2000 }),
      double({ min: 0, max: 1, noNaN: true }),
      (rows, viewport, share) => {
        const range = scrollRange(rows, 26, viewport);
        const offset = Math.floor(share * Math.max(0, rows * 26 - viewport));
        expect(range.scrollTopAt(offset)).toBeLessThanOrEqual(Math.max(0, range.height - viewport) + 1e-6);
        expect(range.offsetAt(range.scrollTopAt(offset))).toBeCloseTo(offset, 3);
      },
    ),
  );
});
