/** Equivalence classes: rows that say the same in some columns. Found by hashing tuples of codes, never by building strings. */

import type { Column } from '../history.ts';

export interface Classes {
  readonly count: number;
  /** Row -> class, 0 .. count - 1, in order of first appearance. */
  readonly of: Uint32Array;
  /** Class -> rows. */
  readonly sizes: Uint32Array;
}

/** What a column says in each row, as one 32-bit number. */
export interface Key {
  readonly codes: Uint32Array;
  /** Every code is below it. */
  readonly bound: number;
}

const EMPTY = 0xffff_ffff;

/** Pairs below this are counted in a plain table of eight megabytes; above it they are hashed. */
const PLAIN_TABLE = 1 << 21;

/** The code of a text, the second of an instant (no instant: 2^32 - 1). */
export function keyOf(column: Column): Key {
  if (column.kind === 'text') return { codes: column.codes, bound: column.dictionary.size };
  const codes = new Uint32Array(column.seconds.length);
  for (let row = 0; row < codes.length; row++) {
    const seconds = column.seconds[row]!;
    codes[row] = Number.isNaN(seconds) ? EMPTY : seconds;
  }
  return { codes, bound: 0x1_0000_0000 };
}

/** All rows in one class. */
export function oneClass(rows: number): Classes {
  return { count: Math.min(rows, 1), of: new Uint32Array(rows), sizes: new Uint32Array(Math.min(rows, 1)).fill(rows) };
}

/** Rows that are in the same class and also agree in one more key. Key by key it stays exact, whatever the hash. */
export function refine(classes: Classes, key: Key): Classes {
  return classes.count * key.bound <= PLAIN_TABLE ? refineInTable(classes, key) : refineByHash(classes, key);
}

function refineInTable(classes: Classes, { codes, bound }: Key): Classes {
  const rows = codes.length;
  const table = new Uint32Array(classes.count * bound).fill(EMPTY);
  const of = new Uint32Array(rows);
  const sizes = new Uint32Array(Math.min(rows, table.length));
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const pair = classes.of[row]! * bound + codes[row]!;
    let found = table[pair]!;
    if (found === EMPTY) {
      found = count++;
      table[pair] = found;
    }
    of[row] = found;
    sizes[found]!++;
  }
  return { count, of, sizes: sizes.slice(0, count) };
}

/**
 * A row that is alone in its class stays alone, and is not looked up: exact times leave few rows that are not.
 * Open addressing; class, code and number of an entry lie side by side, so that a look costs one line of the cache.
 */
function refineByHash(classes: Classes, { codes }: Key): Classes {
  const rows = codes.length;
  let [shared, alone] = [0, 0];
  for (const size of classes.sizes) {
    if (size > 1) shared += size;
    else alone += size;
  }
  // Were they fewer than there are, the table would have no room for them and looking for a place in it no end.
  if (shared + alone !== rows) throw new RangeError(`Classes of ${shared + alone} rows cannot part ${rows}.`);
  let capacity = 1024;
  while (capacity < shared * 2) capacity *= 2;
  const mask = capacity - 1;
  const entries = new Uint32Array(capacity * 4).fill(EMPTY);
  const of = new Uint32Array(rows);
  const sizes = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const code = codes[row]!;
    const parent = classes.of[row]!;
    if (classes.sizes[parent] === 1) {
      of[row] = count;
      sizes[count++] = 1;
      continue;
    }
    let hash = Math.imul(code, 0x9e37_79b1) ^ Math.imul(parent, 0x85eb_ca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    let found = entries[slot * 4]!;
    while (found !== EMPTY && (entries[slot * 4 + 1] !== code || entries[slot * 4 + 2] !== parent)) {
      slot = (slot + 1) & mask;
      found = entries[slot * 4]!;
    }
    if (found === EMPTY) {
      found = count++;
      entries[slot * 4] = found;
      entries[slot * 4 + 1] = code;
      entries[slot * 4 + 2] = parent;
    }
    of[row] = found;
    sizes[found]!++;
  }
  return { count, of, sizes: sizes.slice(0, count) };
}

/** The classes of some rows, numbered by their first appearance among them. `of`: at -> class of `rows[at]`. */
export function classesAmong({ of, count }: Classes, rows: Uint32Array): Classes {
  const numbers = new Uint32Array(count).fill(EMPTY);
  const among = new Uint32Array(rows.length);
  const sizes = new Uint32Array(Math.min(rows.length, count));
  let found = 0;
  for (let at = 0; at < rows.length; at++) {
    const whole = of[rows[at]!]!;
    let number = numbers[whole]!;
    if (number === EMPTY) numbers[whole] = number = found++;
    among[at] = number;
    sizes[number]!++;
  }
  return { count: found, of: among, sizes: sizes.slice(0, found) };
}
