/** Rows in the order they were watched: oldest first within a profile, profiles one after the other. */

import { byRows, type Steps } from './steps.ts';

/**
 * The rows for which `counts` is set. Files come newest first in one block per profile, so reversing is usually all
 * there is to do; only a profile whose rows are neither rising nor falling is sorted. Rows without a start come last.
 * In steps.
 */
export function* watchedOrder(
  start: Float64Array,
  profile: Uint32Array,
  profiles: number,
  counts: Uint8Array,
): Steps<Uint32Array> {
  const ends = new Uint32Array(profiles + 1);
  yield* byRows(counts.length, (from, to) => {
    for (let row = from; row < to; row++) if (counts[row] === 1) ends[profile[row]! + 1]!++;
  });
  for (let p = 0; p < profiles; p++) ends[p + 1]! += ends[p]!;
  const order = new Uint32Array(ends[profiles]!);
  const next = ends.slice(0, profiles);
  yield;
  yield* byRows(counts.length, (from, to) => {
    for (let row = from; row < to; row++) if (counts[row] === 1 && !Number.isNaN(start[row])) order[next[profile[row]!]!++] = row;
  });
  const dated = next.slice();
  yield* byRows(counts.length, (from, to) => {
    for (let row = from; row < to; row++) if (counts[row] === 1 && Number.isNaN(start[row])) order[next[profile[row]!]!++] = row;
  });
  for (let p = 0; p < profiles; p++) {
    yield;
    yield* arrange(order.subarray(ends[p], dated[p]), start);
  }
  return order;
}

function* arrange(rows: Uint32Array, start: Float64Array): Steps<void> {
  let rising = true;
  let falling = true;
  for (let i = 1; i < rows.length && (rising || falling); i++) {
    const step = start[rows[i]!]! - start[rows[i - 1]!]!;
    if (step < 0) rising = false;
    else if (step > 0) falling = false;
  }
  if (rising) return;
  if (falling) rows.reverse();
  else yield* sorted(rows, (a, b) => start[a]! - start[b]! || b - a);
}

/** So many rows are sorted at once; sorting takes longer a row than other work does. */
const SORTED_AT_ONCE = 1 << 15;

/** Sorts by merging, for a sort of the language answers nobody before it is done. In steps. */
function* sorted(rows: Uint32Array, compare: (a: number, b: number) => number): Steps<void> {
  for (let from = 0; from < rows.length; from += SORTED_AT_ONCE) {
    rows.subarray(from, from + SORTED_AT_ONCE).sort(compare);
    yield;
  }
  let from: Uint32Array = rows;
  let into: Uint32Array = new Uint32Array(rows.length);
  for (let size = SORTED_AT_ONCE; size < rows.length; size *= 2) {
    for (let first = 0; first < rows.length; first += size * 2) {
      const middle = Math.min(rows.length, first + size);
      yield* merged(from, into, { first, middle, end: Math.min(rows.length, middle + size) }, compare);
    }
    [from, into] = [into, from];
  }
  if (from !== rows) rows.set(from);
}

/** Merges two sorted ranges that lie side by side. */
function* merged(
  from: Uint32Array,
  into: Uint32Array,
  { first, middle, end }: { first: number; middle: number; end: number },
  compare: (a: number, b: number) => number,
): Steps<void> {
  let left = first;
  let right = middle;
  yield* byRows(end - first, (begin, until) => {
    for (let at = first + begin; at < first + until; at++) {
      const isLeft = right >= end || (left < middle && compare(from[left]!, from[right]!) <= 0);
      into[at] = isLeft ? from[left++]! : from[right++]!;
    }
  });
  yield;
}
