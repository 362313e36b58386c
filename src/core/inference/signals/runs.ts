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
  /** Per row of the history: 1 for a title that the same profile had played on an earlier day. */
  readonly again: Uint8Array;
}

export const lengthOf = (run: Run): number => run.to - run.from + 1;

/** Runs of three days and more in `viewings.yours`. In steps. */
export function* runsOf(viewings: Viewings): Steps<Runs> {
  const { yours, day, title, profile, titles } = viewings;
  const again = new Uint8Array(viewings.rows);
  const runs: Run[] = [];
  const from = new Int32Array(titles.shows.size);
  const to = new Int32Array(titles.shows.size).fill(NO_DAY);
  const firstPlayed = new Int32Array(titles.dictionary.size).fill(NO_DAY);
  const close = (show: number, who: number): void => {
    if (to[show]! - from[show]! + 1 >= SHORTEST_RUN) runs.push({ show, profile: who, from: from[show]!, to: to[show]! });
  };
  /** The title codes of the profile at hand, so that the next one starts afresh at the cost of these alone. */
  let played: number[] = [];
  let who = -1;
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    const today = day[row]!;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (today === NO_DAY) continue;
    if (profile[row] !== who) {
      if (who >= 0) endOfProfile();
      who = profile[row]!;
    }
    const code = title[row]!;
    const show = titles.show[code]!;
    if (firstPlayed[code] === NO_DAY) {
      firstPlayed[code] = today;
      played.push(code);
    } else if (firstPlayed[code]! < today) again[row] = 1;
    if (to[show] === today) continue;
    if (to[show] === NO_DAY || to[show]! + 1 !== today) {
      if (to[show] !== NO_DAY) close(show, who);
      from[show] = today;
    }
    to[show] = today;
  }
  if (who >= 0) endOfProfile();
  return { runs, again };

  function endOfProfile(): void {
    for (const code of played) {
      const show = titles.show[code]!;
      if (to[show] !== NO_DAY) close(show, who);
      to[show] = NO_DAY;
      firstPlayed[code] = NO_DAY;
    }
    played = [];
  }
}

/** Runs cut at the edges of a range; what is left of one must still be a run. */
export function runsWithin({ runs, again }: Runs, { first, last }: DayRange): Runs {
  const cut = runs.map((run) => ({ ...run, from: Math.max(run.from, first), to: Math.min(run.to, last) }));
  return { runs: cut.filter((run) => lengthOf(run) >= SHORTEST_RUN), again };
}
