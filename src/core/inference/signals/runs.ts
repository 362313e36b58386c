/** The same show or film on days in a row, per profile. */

import type { DayRange } from './days.ts';
import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';

/** Two days in a row happen to everything. */
export const SHORTEST_RUN = 3;

export interface Run {
  /** Code into `viewings.titles.shows`. */
  readonly show: number;
  readonly profile: number;
  readonly from: number;
  readonly to: number;
}

export interface Runs {
  readonly runs: readonly Run[];
  /** Where they were looked for, oldest first within a profile: all days, also where the runs were cut. */
  readonly among: Uint32Array;
}

export const lengthOf = (run: Run): number => run.to - run.from + 1;

/** Runs of three days and more in `viewings.yours`. In steps. */
export function* runsOf({ yours, day, title, profile, titles }: Viewings): Steps<Runs> {
  const runs: Run[] = [];
  const from = new Int32Array(titles.shows.size);
  const to = new Int32Array(titles.shows.size).fill(NO_DAY);
  const close = (show: number): void => {
    if (to[show]! - from[show]! + 1 >= SHORTEST_RUN) runs.push({ show, profile: who, from: from[show]!, to: to[show]! });
  };
  /** The shows of the profile at hand, so that the next one starts afresh at the cost of these alone. */
  let played: number[] = [];
  let who = -1;
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    const today = day[row]!;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (today === NO_DAY) continue;
    if (profile[row] !== who) {
      endOfProfile();
      who = profile[row]!;
    }
    const show = titles.show[title[row]!]!;
    const last = to[show]!;
    if (last === today) continue;
    if (last + 1 !== today) {
      if (last === NO_DAY) played.push(show);
      else close(show);
      from[show] = today;
    }
    to[show] = today;
  }
  endOfProfile();
  return { runs, among: yours };

  function endOfProfile(): void {
    for (const show of played) {
      close(show);
      to[show] = NO_DAY;
    }
    played = [];
  }
}

/** Runs cut at the edges of a range; what is left of one must still be a run. */
export function runsWithin({ runs, among }: Runs, { first, last }: DayRange): Runs {
  const cut = runs.map((run) => ({ ...run, from: Math.max(run.from, first), to: Math.min(run.to, last) }));
  return { runs: cut.filter((run) => lengthOf(run) >= SHORTEST_RUN), among };
}
