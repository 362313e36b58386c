/** The first few in an order are those that sorting would put first. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foremost } from '#core/inference/signals/foremost.ts';

test('as sorting and cutting', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat())), fc.integer({ min: 1, max: 6 }), (items, count) => {
      const before = (a: readonly number[], b: readonly number[]): number => b[0]! - a[0]!;
      expect(foremost(items, count, before)).toEqual(items.toSorted(before).slice(0, count));
    }),
  );
});
