/** Steady scrolling asks ahead of the view without waiting; a jump asks for nothing on its way. */

import { expect, test } from 'vitest';
import { around, isJump, type Span } from '#renderer/rows/needed.ts';
import { PAGE } from '#renderer/rows/rowPages.ts';

const cases: readonly [what: string, view: Span, total: number, asked: Span][] = [
  ['the first rows', { first: 0, last: 20 }, 10_000, { first: 0, last: 20 + PAGE }],
  ['the middle', { first: 5000, last: 5020 }, 10_000, { first: 5000 - PAGE, last: 5020 + PAGE }],
  ['the last rows', { first: 9980, last: 9999 }, 10_000, { first: 9980 - PAGE, last: 9999 }],
  ['no rows', { first: 0, last: 0 }, 0, { first: 0, last: 0 }],
];
test.each(cases)('%s', (_what, view, total, asked) => expect(around(view, total)).toEqual(asked));

test('a view that moves less than an answer holds has its next rows before it gets there', () => {
  for (let first = 0; first < 5 * PAGE; first += 37) {
    const [view, next] = [
      { first, last: first + 20 },
      { first: first + 37, last: first + 57 },
    ];
    expect(isJump(view, next)).toBe(false);
    expect(around(view, 1e6).last).toBeGreaterThanOrEqual(next.last);
  }
  expect(isJump({ first: 0, last: 20 }, { first: PAGE + 1, last: PAGE + 21 })).toBe(true);
});
