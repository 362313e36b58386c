/** Pairs of codes against counting them in a map, in tables small and large. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finished } from '#core/steps.ts';
import { pairsOf, type Codes } from '#core/utility/cellPairs.ts';

/** With codes so far apart the pairs no longer fit in a plain table. */
const SPREAD = 5000;

test.each([1, SPREAD])('every pair is counted once, with its rows, where codes lie %i apart', (apart) => {
  const code = fc.nat(4).map((small) => small * apart);
  const codesOf = (codes: readonly number[]): Codes => ({ codes: Uint32Array.from(codes), size: 4 * apart + 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(code, code), { maxLength: 40 }), fc.infiniteStream(fc.nat()), (cells, draws) => {
      // Some of the rows, in any order.
      const sourceRow = cells
        .map((_, row) => ({ row, draw: draws.next().value ?? 0 }))
        .filter(({ draw }) => draw % 4 !== 0)
        .sort((a, b) => a.draw - b.draw)
        .map(({ row }) => row);
      const expected = new Map<string, number>();
      for (const row of sourceRow) expected.set(cells[row]!.join(), (expected.get(cells[row]!.join()) ?? 0) + 1);

      const before = codesOf(cells.map(([was]) => was));
      const after = codesOf(sourceRow.map((row) => cells[row]![1]));
      const { was, is, rows } = finished(pairsOf(before, after, Uint32Array.from(sourceRow)));
      const found = Array.from(rows, (times, at): [string, number] => [`${was[at]},${is[at]}`, times]);
      expect(new Map(found)).toEqual(expected);
      expect(found).toHaveLength(expected.size);
    }),
  );
});
