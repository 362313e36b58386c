import { expect, test } from 'vitest';
import { rowAfterKey } from '#renderer/rows/gridKeys.ts';

const CASES: readonly [key: string, active: number, expected: number | undefined][] = [
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 5, 4],
  ['PageDown', 0, 9],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['Tab', 50, undefined],
  ['a', 50, undefined],
];

for (const [key, active, expected] of CASES) {
  test(`${key} from row ${active} leads to ${expected}`, () => {
    expect(rowAfterKey(key, { active, rows: 100, perPage: 10 })).toBe(expected);
  });
}
