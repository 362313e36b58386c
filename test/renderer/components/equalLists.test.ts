/** What was changed in a copy never looks longer than what is still there. */

import { assert, boolean, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { equalLists, SHOWN } from '#renderer/components/equalLists.ts';

test('the two lists are always equally long, and opening them shows everything', () => {
  assert(
    property(integer({ min: 0, max: 30 }), integer({ min: 0, max: 30 }), boolean(), (a, b, open) => {
      const first = Array.from({ length: a }, (_, at) => at);
      const second = Array.from({ length: b }, (_, at) => at);
      const lists = equalLists(first, second, open);
      expect(lists.first).toHaveLength(lists.second.length);
      expect(lists.first.length + (open ? 0 : lists.more)).toBe(Math.max(a, b));
      if (!open) expect(lists.first.length).toBeLessThanOrEqual(SHOWN);
    }),
  );
});
