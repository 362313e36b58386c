/** What stands in a copy for what: the pairs of codes that rows hold before and after, each with its rows. */

import { byRows, type Steps } from '../steps.ts';

/** Row -> code below `size`. */
export interface Codes {
  readonly codes: Uint32Array;
  readonly size: number;
}

/** Distinct pairs: the code of the original, that of the copy, and how many rows of the copy hold both. */
export interface CellPairs {
  readonly was: Uint32Array;
  readonly is: Uint32Array;
  readonly rows: Uint32Array;
}

/** All pairs are counted in a plain table of up to this many, 4 megabytes. */
const PLAIN_TABLE = 1 << 20;
/** More than the codes of any column: `ROWS_LIMIT`. */
const ANY_CODE = 2 ** 25;

/** Counts the pairs. `sourceRow`: copy row -> row of the original. In steps, linear in the rows. */
export const pairsOf = (before: Codes, after: Codes, sourceRow: Uint32Array): Steps<CellPairs> =>
  before.size * after.size <= PLAIN_TABLE ? inTable(before, after, sourceRow) : byValue(before, after, sourceRow);

function* inTable(before: Codes, after: Codes, sourceRow: Uint32Array): Steps<CellPairs> {
  const { size } = after;
  const table = new Uint32Array(before.size * size);
  yield* byRows(sourceRow.length, (from, to) => {
    for (let row = from; row < to; row++) table[before.codes[sourceRow[row]!]! * size + after.codes[row]!]!++;
  });
  let count = 0;
  for (const rows of table) if (rows > 0) count++;
  const pairs = new PairList(count);
  for (let pair = 0; pair < table.length; pair++)
    if (table[pair]! > 0) pairs.add(Math.floor(pair / size), pair % size, table[pair]!);
  return pairs;
}

/** Most values have one value in the copy, which is counted beside them; further ones are looked up. */
function* byValue(before: Codes, after: Codes, sourceRow: Uint32Array): Steps<CellPairs> {
  // Code of the copy + 1, so that 0 says: not met yet.
  const first = new Uint32Array(before.size);
  const rows = new Uint32Array(before.size);
  const further = new Map<number, number>();
  yield* byRows(sourceRow.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const was = before.codes[sourceRow[row]!]!;
      const is = after.codes[row]!;
      if (first[was] === 0) first[was] = is + 1;
      if (first[was] === is + 1) rows[was]!++;
      else further.set(was * ANY_CODE + is, (further.get(was * ANY_CODE + is) ?? 0) + 1);
    }
  });
  yield;
  let count = further.size;
  for (const met of first) if (met > 0) count++;
  const pairs = new PairList(count);
  for (let was = 0; was < first.length; was++) if (first[was]! > 0) pairs.add(was, first[was]! - 1, rows[was]!);
  for (const [key, times] of further) pairs.add(Math.floor(key / ANY_CODE), key % ANY_CODE, times);
  return pairs;
}

class PairList implements CellPairs {
  readonly was: Uint32Array;
  readonly is: Uint32Array;
  readonly rows: Uint32Array;
  #at = 0;

  constructor(count: number) {
    this.was = new Uint32Array(count);
    this.is = new Uint32Array(count);
    this.rows = new Uint32Array(count);
  }

  add(was: number, is: number, rows: number): void {
    this.was[this.#at] = was;
    this.is[this.#at] = is;
    this.rows[this.#at++] = rows;
  }
}
