/**
 * t-closeness of values that have an order: how far the values of a class lie from those of the file by the earth mover's
 * distance, 1 / (m - 1) * sum over i of |sum over j <= i of (p_j - q_j)|, m distinct values in their order.
 * N. Li, T. Li, S. Venkatasubramanian, "t-Closeness: Privacy Beyond k-Anonymity and l-Diversity", IEEE ICDE 2007.
 * Classes are those of the other columns: who found the class knows how long somebody watched as far as its values agree.
 */

import { entries } from '../../dictionary.ts';
import { readDuration } from '../../durationText.ts';
import type { Column, InstantColumn, TextColumn } from '../../history.ts';
import type { Role } from '../../model.ts';
import { keyOf, oneClass, refine, type Classes } from '../classes.ts';

export interface OrderedCloseness {
  readonly role: Role;
  /** Distinct values. */
  readonly values: number;
  /** The distance of the class that is farthest from the file, 0..1. */
  readonly farthest: number;
  /** The mean over the rows of their class's distance. */
  readonly mean: number;
}

/** A column against the classes of the others; undefined where it holds no numbers, or one value. Linear in the rows. */
export function orderedCloseness(column: Column, classes: Classes): OrderedCloseness | undefined {
  const ranked = column.kind === 'instant' ? ranksOfInstants(column) : ranksOfLengths(column);
  if (ranked === undefined || ranked.values < 2) return undefined;
  return { role: column.role, values: ranked.values, ...distances(classes, ranked.of, ranked.values) };
}

interface Ranks {
  /** Row -> place of its value among the distinct ones. */
  readonly of: Uint32Array;
  readonly values: number;
}

/** Cells without a time come first, as a value of their own. */
function ranksOfInstants(column: InstantColumn): Ranks {
  const { of, count } = refine(oneClass(column.seconds.length), keyOf(column));
  const number = new Float64Array(count);
  for (let row = 0; row < of.length; row++) number[of[row]!] = column.seconds[row]!;
  return byNumber(
    of,
    number.map((seconds) => (Number.isNaN(seconds) ? -Infinity : seconds)),
  );
}

/** Undefined where some cell holds no length; an empty one comes first. */
function ranksOfLengths(column: TextColumn): Ranks | undefined {
  const number = new Float64Array(column.dictionary.size);
  for (const [code, text] of entries(column.dictionary)) {
    const seconds = text.trim() === '' ? -Infinity : readDuration(text, column.unit);
    if (seconds === undefined) return undefined;
    number[code] = seconds;
  }
  return byNumber(column.codes, number);
}

/** Codes in the order of their numbers; codes of equal numbers become one. */
function byNumber(codes: Uint32Array, number: Float64Array): Ranks {
  const sorted = Uint32Array.from(number, (_, code) => code).sort((a, b) => (number[a]! < number[b]! ? -1 : 1));
  const rank = new Uint32Array(number.length);
  let values = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || number[sorted[at]!] !== number[sorted[at - 1]!]) values++;
    rank[sorted[at]!] = values - 1;
  }
  const of = new Uint32Array(codes.length);
  for (let row = 0; row < of.length; row++) of[row] = rank[codes[row]!]!;
  return { of, values };
}

/** The distance of every class. `rank`: row -> 0 .. values - 1. Within a class only the values it has are gone through. */
export function distances(classes: Classes, rank: Uint32Array, values: number): { farthest: number; mean: number } {
  const rows = rank.length;
  if (rows === 0 || values < 2) return { farthest: 0, mean: 0 };
  const share = new Float64Array(values);
  for (const one of rank) share[one]! += 1 / rows;
  // below[i]: share of the rows up to value i; area[i]: the sum of below[0] .. below[i - 1].
  const below = new Float64Array(values);
  const area = new Float64Array(values + 1);
  for (let i = 0, sum = 0; i < values; i++) {
    below[i] = sum += share[i]!;
    area[i + 1] = area[i]! + sum;
  }
  const { first, members } = byClass(classes, rank);
  let [farthest, mean] = [0, 0];
  for (let one = 0; one < classes.count; one++) {
    const size = classes.sizes[one]!;
    let sum = 0;
    let [from, level] = [0, 0];
    for (let at = first[one]!; at < first[one + 1]!; at++) {
      const next = members[at]!;
      if (next > from) sum += between(below, area, from, next, level);
      from = Math.max(from, next);
      level += 1 / size;
    }
    // From the largest value on both have everything.
    sum += between(below, area, from, values, 1);
    const distance = sum / (values - 1);
    farthest = Math.max(farthest, distance);
    mean += (distance * size) / rows;
  }
  // Rounded, so that the same table in another order of rows has the same mean.
  return { farthest, mean: Math.round(mean * 1e12) / 1e12 };
}

/** The sum of |level - below[i]| for from <= i < to; `below` rises, so it crosses the level once. */
function between(below: Float64Array, area: Float64Array, from: number, to: number, level: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const half = (low + high) >>> 1;
    if (below[half]! < level) low = half + 1;
    else high = half;
  }
  const under = level * (low - from) - (area[low]! - area[from]!);
  const over = area[to]! - area[low]! - level * (to - low);
  return under + over;
}

/** The ranks of each class's rows, ascending; and where each class begins. */
function byClass({ of, sizes, count }: Classes, rank: Uint32Array): { first: Uint32Array; members: Uint32Array } {
  const first = new Uint32Array(count + 1);
  for (let one = 0; one < count; one++) first[one + 1] = first[one]! + sizes[one]!;
  const next = first.slice();
  const members = new Uint32Array(rank.length);
  for (let row = 0; row < rank.length; row++) members[next[of[row]!]!++] = rank[row]!;
  for (let one = 0; one < count; one++) sortBetween(members, first[one]!, first[one + 1]!);
  return { first, members };
}

/** Up to so many numbers are sorted by insertion before the language's own sort is called. */
const FEW = 24;

/** Sorts the numbers from <= at < to. */
function sortBetween(numbers: Uint32Array, from: number, to: number): void {
  if (to - from > FEW) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const number = numbers[at]!;
    let place = at;
    for (; place > from && numbers[place - 1]! > number; place--) numbers[place] = numbers[place - 1]!;
    numbers[place] = number;
  }
}
