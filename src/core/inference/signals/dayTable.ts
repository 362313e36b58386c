/** How many viewings there are of each day and code: a table of all days and codes, where that is not too large. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import type { Days } from './days.ts';

/** Days times codes up to this many are counted in a plain table of at most 64 megabytes. A file of a century and of all countries fits. */
const PLAIN_TABLE = 1 << 24;

/** Calls with every day and code that occur together, by day and then by code; `rows` is how often they do. */
export type EachDay = (visit: (day: number, code: number, rows: number) => void) => void;

/** Counts the rows of everyone by day and by a code below `size`. In steps. */
export function* dayTable(
  { everyone, day }: Viewings,
  { first, plays }: Days,
  size: number,
  codeOf: (row: number) => number,
): Steps<EachDay> {
  const cells = plays.length * size;
  const plain = cells <= PLAIN_TABLE ? new Uint32Array(cells) : undefined;
  const counts = new Map<number, number>();
  for (let i = 0; i < everyone.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = everyone[i]!;
    if (day[row] === NO_DAY) continue;
    const key = (day[row]! - first) * size + codeOf(row);
    if (plain !== undefined) plain[key]!++;
    else counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (visit) => {
    if (plain === undefined) {
      for (const [key, rows] of [...counts].sort(([a], [b]) => a - b)) visit(first + Math.floor(key / size), key % size, rows);
      return;
    }
    for (let at = 0, key = 0; at < plays.length; at++)
      for (let code = 0; code < size; code++, key++) if (plain[key]! > 0) visit(first + at, code, plain[key]!);
  };
}
