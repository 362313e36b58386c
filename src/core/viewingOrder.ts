/** Rows in the order they were watched: oldest first within a profile, profiles one after the other. */

/**
 * The rows for which `counts` is set. Files come newest first in one block per profile, so reversing is usually all
 * there is to do; only a profile whose rows are neither rising nor falling is sorted. Rows without a start come last.
 */
export function watchedOrder(start: Float64Array, profile: Uint32Array, profiles: number, counts: Uint8Array): Uint32Array {
  const ends = new Uint32Array(profiles + 1);
  for (let row = 0; row < counts.length; row++) if (counts[row] === 1) ends[profile[row]! + 1]!++;
  for (let p = 0; p < profiles; p++) ends[p + 1]! += ends[p]!;
  const order = new Uint32Array(ends[profiles]!);
  const next = ends.slice(0, profiles);
  for (let row = 0; row < counts.length; row++)
    if (counts[row] === 1 && !Number.isNaN(start[row])) order[next[profile[row]!]!++] = row;
  const dated = next.slice();
  for (let row = 0; row < counts.length; row++)
    if (counts[row] === 1 && Number.isNaN(start[row])) order[next[profile[row]!]!++] = row;
  for (let p = 0; p < profiles; p++) arrange(order.subarray(ends[p], dated[p]), start);
  return order;
}

function arrange(rows: Uint32Array, start: Float64Array): void {
  let rising = true;
  let falling = true;
  for (let i = 1; i < rows.length && (rising || falling); i++) {
    const step = start[rows[i]!]! - start[rows[i - 1]!]!;
    if (step < 0) rising = false;
    else if (step > 0) falling = false;
  }
  if (rising) return;
  if (falling) rows.reverse();
  else rows.sort((a, b) => start[a]! - start[b]! || b - a);
}
