/** Sample: a random share of the rows, so that nobody can be sure that a viewing they know of is in the copy. */

import { below, type Random } from '../../random.ts';

/** How many rows a share comes to; one where it would come to none. */
export const sampleSize = (rows: number, share: number): number => Math.min(rows, Math.max(1, Math.round(rows * share)));

/** So many of the rows, drawn without putting back, ascending as they were. */
export function sampleRows(rows: Uint32Array, share: number, random: Random): Uint32Array {
  const drawn = rows.slice();
  const size = sampleSize(drawn.length, share);
  for (let at = 0; at < size; at++) {
    const other = at + below(random, drawn.length - at);
    [drawn[at], drawn[other]] = [drawn[other]!, drawn[at]!];
  }
  return drawn.subarray(0, size).sort();
}
