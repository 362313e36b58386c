/** Equivalence classes: rows that say the same in some columns. Found column by column from codes, never by building strings. */

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

/** Up to so many pairs of class and code are counted in one plain table, of eight megabytes. */
const PLAIN_TABLE = 1 << 21;

/** The code of a text. Of an instant: how many steps it lies after the first, of the longest step that leads to all; none: last. */
export function keyOf(column: Column): Key {
  if (column.kind === 'text') return { codes: column.codes, bound: column.dictionary.size };
  const { seconds } = column;
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < seconds.length; row++) {
    if (seconds[row]! < first) first = seconds[row]!;
    if (seconds[row]! > last) last = seconds[row]!;
  }
  const span = Math.max(0, last - first);
  const isNear = span < EMPTY;
  // Days and hours of years are few steps apart, and classes of few codes are counted in a plain table.
  const step = isNear ? stepOf(seconds, first) : 1;
  const none = isNear ? Math.floor(span / step) + 1 : EMPTY;
  const codes = new Uint32Array(seconds.length).fill(none);
  for (let row = 0; row < codes.length; row++) if (!Number.isNaN(seconds[row]!)) codes[row] = (seconds[row]! - first) / step;
  return { codes, bound: none + 1 };
}

/** The greatest number of seconds of which all instants are some after the first; 1 where there are no two. */
function stepOf(seconds: Float64Array, first: number): number {
  let step = 0;
  for (let row = 0; row < seconds.length && step !== 1; row++) {
    if (Number.isNaN(seconds[row]!)) continue;
    let after = (seconds[row]! - first) >>> 0;
    // Euclid's, which ends at once where the step leads there already.
    while (after !== 0) [step, after] = [after, step % after];
  }
  return step === 0 ? 1 : step;
}

/** All rows in one class. */
export function oneClass(rows: number): Classes {
  return { count: Math.min(rows, 1), of: new Uint32Array(rows), sizes: new Uint32Array(Math.min(rows, 1)).fill(rows) };
}

/** Rows that are in the same class and also agree in one more key. Key by key it stays exact, whatever the hash. */
export function refine(classes: Classes, key: Key): Classes {
  return classes.count * key.bound <= PLAIN_TABLE ? refineInTable(classes, key) : refineInGroups(classes, key);
}

function refineInTable(classes: Classes, { codes, bound }: Key): Classes {
  const { of: coarse } = classes;
  /** Pair -> class + 1; 0: not met yet. */
  const table = new Uint32Array(classes.count * bound);
  const of = new Uint32Array(codes.length);
  let count = 0;
  for (let row = 0; row < of.length; row++) {
    const pair = coarse[row]! * bound + codes[row]!;
    const met = table[pair]!;
    if (met === 0) table[pair] = ++count;
    of[row] = met === 0 ? count - 1 : met - 1;
  }
  const sizes = new Uint32Array(count);
  for (let row = 0; row < of.length; row++) sizes[of[row]!]!++;
  return { count, of, sizes };
}

/** Up to so many rows, looking through the codes met so far is quicker than hashing. */
const FEW = 24;

/**
 * Class by class: what a class holds lies in the nearest cache, where a table over all rows lies in none, and a row that is alone
 * stays alone.
 */
function refineInGroups(classes: Classes, { codes }: Key): Classes {
  const { order, starts } = groupsOf(classes);
  const of = new Uint32Array(order.length);
  const few = new Uint32Array(FEW);
  const table = new CodeTable();
  let count = 0;
  for (let group = 0; group < classes.count; group++) {
    const [from, to] = [starts[group]!, starts[group + 1]!];
    if (to - from === 1) of[order[from]!] = count++;
    else if (to - from <= FEW) {
      let met = 0;
      for (let at = from; at < to; at++) {
        const code = codes[order[at]!]!;
        let number = 0;
        while (number < met && few[number] !== code) number++;
        if (number === met) few[met++] = code;
        of[order[at]!] = count + number;
      }
      count += met;
    } else {
      table.clear(to - from);
      for (let at = from; at < to; at++) of[order[at]!] = count + table.number(codes[order[at]!]!);
      count += table.size;
    }
  }
  return inOrderOfAppearance(of, count);
}

/** The rows class by class, and where each class begins; one start more than classes. */
function groupsOf({ of, sizes, count }: Classes): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let id = 0; id < count; id++) starts[id + 1] = starts[id]! + sizes[id]!;
  if (starts[count] !== of.length) throw new RangeError(`Classes of ${starts[count]} rows cannot part ${of.length}.`);
  const order = new Uint32Array(of.length);
  const next = starts.slice();
  for (let row = 0; row < of.length; row++) order[next[of[row]!]!++] = row;
  return { order, starts };
}

/** Numbers the distinct codes of one class, from 0; one table for all classes, of which only as much is used as a class needs. */
class CodeTable {
  #codes = new Uint32Array(64);
  /** Slot -> number of its code + 1; 0: free. */
  #numbers = new Uint32Array(64);
  #mask = 63;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Makes room for so many codes. */
  clear(codes: number): void {
    let slots = 64;
    while (slots < codes * 2) slots *= 2;
    if (slots > this.#codes.length) {
      this.#codes = new Uint32Array(slots);
      this.#numbers = new Uint32Array(slots);
    } else this.#numbers.fill(0, 0, slots);
    this.#mask = slots - 1;
    this.#size = 0;
  }

  number(code: number): number {
    let hash = Math.imul(code, 0x9e37_79b1);
    hash ^= hash >>> 15;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = this.#numbers[slot]!;
      if (number === 0) {
        this.#codes[slot] = code;
        this.#numbers[slot] = ++this.#size;
        return this.#size - 1;
      }
      if (this.#codes[slot] === code) return number - 1;
    }
  }
}

/** The same classes, numbered as their first rows come. */
function inOrderOfAppearance(of: Uint32Array, count: number): Classes {
  const numbers = new Uint32Array(count);
  const sizes = new Uint32Array(count);
  let seen = 0;
  for (let row = 0; row < of.length; row++) {
    const id = of[row]!;
    let number = numbers[id]!;
    if (number === 0) numbers[id] = number = ++seen;
    of[row] = number - 1;
    sizes[number - 1]!++;
  }
  return { count, of, sizes };
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
