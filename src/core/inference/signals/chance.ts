/** What anybody who watches as much would come to: a count that chance explains is no evidence. */

/** A count is put down to chance if it comes up this often among people whose choice has nothing to do with the topic. */
const LIKELY = 0.02;

/**
 * Whether a count is more than chance. `expected` is the count of somebody who chooses without the topic in mind, `looks` at how
 * many places of the file the highest count was looked for. Rare events, so Poisson's tail.
 */
export function isBeyondChance(count: number, expected: number, looks = 1): boolean {
  let term = Math.exp(-expected);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term *= expected / (k + 1);
  }
  return (1 - below) * Math.max(1, looks) < LIKELY;
}
