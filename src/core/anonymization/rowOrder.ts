/** The order of a copy's rows: made from what is published, so that the order says nothing the cells do not. */

import type { InstantColumn, TextColumn } from '../history.ts';
import { shuffle, type Random } from '../random.ts';
import type { Steps } from '../steps.ts';

/**
 * The given rows, profile after profile, newest first within each, ties in random order, in steps. The columns hold what is published
 * in every row of the original; one that is not published takes no part. Rows without a date come last in their profile.
 */
export function* publishedOrder(
  rows: Uint32Array,
  published: { profile: TextColumn | undefined; start: InstantColumn | undefined },
  random: Random,
): Steps<Uint32Array> {
  let order = shuffle(rows.slice(), random);
  yield;
  if (published.start !== undefined) order = yield* stableSort(order, newestFirst(published.start));
  if (published.profile !== undefined) order = yield* stableSort(order, byName(published.profile));
  return order;
}

/** Row -> a number that is smaller the newer the row is. */
function newestFirst(start: InstantColumn): Uint32Array {
  const keys = new Uint32Array(start.seconds.length);
  let newest = -Infinity;
  const { seconds } = start;
  for (let row = 0; row < seconds.length; row++) if (seconds[row]! > newest) newest = seconds[row]!;
  for (let row = 0; row < keys.length; row++) {
    const age = newest - start.seconds[row]!;
    keys[row] = Number.isNaN(age) || age > 0xffff_ffff ? 0xffff_ffff : age;
  }
  return keys;
}

/** Row -> the rank of its value; `P2` before `P10`. */
function byName(profile: TextColumn): Uint32Array {
  const names = Array.from({ length: profile.dictionary.size }, (_, code) => ({ code, name: profile.dictionary.at(code) }));
  names.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const ranks = new Uint32Array(names.length);
  for (const [rank, { code }] of names.entries()) ranks[code] = rank;
  return profile.codes.map((code) => ranks[code]!);
}

/** Least-significant-digit radix sort by `keys[row]`, digits of 16 bits: linear, and equal keys keep their order. */
function* stableSort(order: Uint32Array<ArrayBuffer>, keys: Uint32Array): Steps<Uint32Array<ArrayBuffer>> {
  let from = order;
  let to = new Uint32Array(order.length);
  for (const shift of [0, 16]) {
    yield;
    const ends = new Uint32Array(0x1_0001);
    for (let at = 0; at < from.length; at++) ends[((keys[from[at]!]! >>> shift) & 0xffff) + 1]!++;
    // Where all have the same digit they are in its order already.
    if (ends[((keys[from[0]!]! >>> shift) & 0xffff) + 1] === from.length) continue;
    for (let digit = 1; digit < ends.length; digit++) ends[digit]! += ends[digit - 1]!;
    for (let at = 0; at < from.length; at++) to[ends[(keys[from[at]!]! >>> shift) & 0xffff]!++] = from[at]!;
    [from, to] = [to, from];
  }
  return from;
}
