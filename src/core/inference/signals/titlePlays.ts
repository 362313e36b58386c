/**
 * The plays of each title side by side. Rows of one title lie all over a file: whoever asks how a title was played, one play
 * after the other, would fetch each from another place of the memory, and several detectors ask.
 */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';

export interface TitlePlays {
  /** Title code -> its first play below; one more than titles. */
  readonly first: Uint32Array;
  /** Of each play, what follows at `DAY`, `SECONDS` and `PROFILE`; those of a title by profile, oldest first. */
  readonly plays: Int32Array;
}

/** The numbers of a play: as in `viewings.day`, `viewings.seconds` and `viewings.profile`. */
export const DAY = 0;
export const SECONDS = 1;
export const PROFILE = 2;
export const PLAY_NUMBERS = 3;

/** The rows of everyone, whose number by title code is `tally`. In steps. */
export function* titlePlaysOf(viewings: Viewings, tally: Uint32Array): Steps<TitlePlays> {
  const { everyone, title, day, seconds, profile } = viewings;
  const first = new Uint32Array(tally.length + 1);
  for (let code = 0; code < tally.length; code++) first[code + 1] = first[code]! + tally[code]!;
  const next = first.slice();
  const plays = new Int32Array(everyone.length * PLAY_NUMBERS);
  for (let i = 0; i < everyone.length; i++) {
    const row = everyone[i]!;
    const at = next[title[row]!]!++ * PLAY_NUMBERS;
    plays[at + DAY] = day[row]!;
    plays[at + SECONDS] = seconds[row]!;
    plays[at + PROFILE] = profile[row]!;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  return { first, plays };
}
