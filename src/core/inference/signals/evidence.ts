/** The rows behind a finding, in the order of the file. Every finding names some, so one of a million rows costs a look at each. */

import { rowsWhere } from '../../rowLists.ts';
import { finished, ROWS_A_STEP, type Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';

/** Rows in the order of the file, each once; `total` is the number of rows of the history. */
export function inFileOrder(total: number, rows: Uint32Array): Uint32Array {
  return finished(puttingInOrder(total, rows));
}

/** The same in steps. */
export function* puttingInOrder(total: number, rows: Uint32Array): Steps<Uint32Array> {
  const marks = new Uint8Array(total);
  for (let i = 0; i < rows.length; i++) marks[rows[i]!] = 1;
  yield;
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let row = 0; row < total; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (marks[row] === 1) found[count++] = row;
  }
  return count === found.length ? found : found.slice(0, count);
}

const lengthOf = (lists: readonly Uint32Array[]): number => lists.reduce((length, list) => length + list.length, 0);

/** One row in so many is many: a few are put in order quickly, of many it is quicker to look where they lie. */
const MANY = 16;
export const isMany = (lists: readonly Uint32Array[], of: number): boolean => lengthOf(lists) * MANY > of;

/** Lists of rows as one, each row once, in the order of the file. */
export function inOrder(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lengthOf(lists));
  let at = 0;
  let end = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
    for (let i = 0; i < list.length; i++) if (list[i]! >= end) end = list[i]! + 1;
  }
  if (isMany(lists, end)) return inFileOrder(end, all);
  all.sort();
  return all.filter((row, i) => i === 0 || row !== all[i - 1]);
}

/**
 * What a profile played from one day to another, where `keep` accepts it, in the order of the file. `viewings.everyone` is
 * oldest first within a profile, so that nothing but these days and those around them is looked at.
 */
export function rowsOfProfile(
  { everyone, start, day, profile: of }: Viewings,
  { profile, from, to }: { readonly profile: number; readonly from: number; readonly to: number },
  keep: (row: number) => boolean = () => true,
): Uint32Array {
  /** Whether a row lies before an instant of the profile; undated rows of a profile come last. */
  const isBefore = (row: number, instant: number): boolean =>
    of[row]! < profile || (of[row] === profile && start[row]! < instant);
  const first = lowerBound(everyone, (row) => isBefore(row, (from - DAYS_AROUND) * 86_400));
  const end = lowerBound(everyone, (row) => isBefore(row, (to + DAYS_AROUND + 1) * 86_400));
  return everyone
    .subarray(first, end)
    .filter((row) => day[row]! >= from && day[row]! <= to && keep(row))
    .sort();
}

/** No clock on a wall is so many days from UTC, nor is the day of the calendar from the day that begins at 04:00. */
const DAYS_AROUND = 2;

/** How many of `rows`, whose first ones are `before` and whose others are not. */
function lowerBound(rows: Uint32Array, before: (row: number) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(rows[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `rows` whose code is marked in `wanted`. */
export function rowsOfCodes(rows: Uint32Array, codes: Uint32Array, wanted: Uint8Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < rows.length; i++) count += wanted[codes[rows[i]!]!]!;
  if (count === rows.length) return rows;
  const found = new Uint32Array(count);
  for (let i = 0, at = 0; at < count; i++) {
    found[at] = rows[i]!;
    at += wanted[codes[rows[i]!]!]!;
  }
  return found;
}

/** All rows of the history whose code is marked in `wanted`, in the order of the file. */
export function rowsWith(codes: Uint32Array, wanted: Uint8Array): Uint32Array {
  let count = 0;
  for (let row = 0; row < codes.length; row++) count += wanted[codes[row]!]!;
  const found = new Uint32Array(count);
  for (let row = 0, at = 0; at < count; row++) {
    found[at] = row;
    at += wanted[codes[row]!]!;
  }
  return found;
}

/** Those of `rows` whose day is marked in `wanted`, whose index 0 is the day `first`. */
export function rowsOfDays(rows: Uint32Array, day: Int32Array, first: number, wanted: Uint8Array): Uint32Array {
  return rowsWhere(rows, (row) => wanted[day[row]! - first] === 1);
}

/** Marks of days for `rowsOfDays`. */
export function daysMarked(days: Iterable<number>, first: number, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const day of days) if (day >= first && day < first + length) marks[day - first] = 1;
  return marks;
}
