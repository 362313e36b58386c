/** How much was watched on each day. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';

export interface DayRange {
  /** Days since 1970-01-01, both inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface Days extends DayRange {
  /** Plays per day, index 0 = `first`. */
  readonly plays: Uint32Array;
  /** Seconds per day; all zero where the file has no durations. */
  readonly seconds: Float64Array;
  /** Days with at least one play. */
  readonly active: number;
}

/** The first and last day of some rows; undefined when none has a day. */
export function dayRangeOf(viewings: Viewings, rows: Uint32Array): DayRange | undefined {
  const { day } = viewings;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const d = day[rows[i]!]!;
    if (d === NO_DAY) continue;
    if (d < first) first = d;
    if (d > last) last = d;
  }
  return first === Infinity ? undefined : { first, last };
}

/** Undefined when no row has a day. In steps. */
export function* daysOf(viewings: Viewings, rows: Uint32Array): Steps<Days | undefined> {
  const range = dayRangeOf(viewings, rows);
  yield;
  if (range === undefined) return undefined;
  const { day, seconds: played } = viewings;
  const plays = new Uint32Array(range.last - range.first + 1);
  const seconds = new Float64Array(plays.length);
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = rows[i]!;
    if (day[row] === NO_DAY) continue;
    const at = day[row]! - range.first;
    plays[at]!++;
    if (played[row]! > 0) seconds[at]! += played[row]!;
  }
  let active = 0;
  for (let at = 0; at < plays.length; at++) if (plays[at]! > 0) active++;
  return { ...range, plays, seconds, active };
}

/** 0 = Monday .. 6 = Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
