/** What the fuzz attacks: an input of the program, and what must hold whatever comes in. */

import type { Draw } from './draws.ts';

/** What came of a case, to be summed: how often it was taken, how many rows there were. */
export type Counts = Readonly<Record<string, number>>;

/** Runs the case that the draws make. Throws when something does not hold. */
export type Trial = (draw: Draw) => Counts | Promise<Counts>;

export interface Target {
  readonly name: string;
  /** How many of a hundred cases are of this target. */
  readonly share: number;
  /** What the counts of a case come to on average, at least: harm that leaves nothing to work on would prove nothing. */
  readonly least: Counts;
  /** What all cases share; once in a process. */
  prepare(): Trial | Promise<Trial>;
}
