/** When every row of a history was, on the local clock, as codes: a day and a minute of the day can each be looked up. */

import { calendarDay } from '../anonymization/localClock.ts';
import { byRows, type Steps } from '../steps.ts';
import { NO_DAY, type Viewings } from '../viewings.ts';
import type { Codes } from './cellPairs.ts';

/** The code of a row without a date. */
export const NONE = 0;

/** Minutes of the day. */
export const MINUTES = 24 * 60;

export interface Calendar {
  /** Days of the calendar behind `first`, or NONE. */
  readonly days: Codes;
  /** Days since 1970. */
  readonly first: number;
  /** Minutes since midnight, counted from 1, or NONE; midnight throughout where dates alone are told. */
  readonly minutes: Codes;
  /** Whether times are told. */
  readonly timed: boolean;
}

/** Reads the days and times of all rows. In steps. */
export function* calendarOf({ rows, day: days, dayStarts, minute: clock }: Viewings): Steps<Calendar> {
  let [least, most] = [Infinity, -Infinity];
  let timed = false;
  yield* byRows(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const day = days[row]!;
      if (day === NO_DAY) continue;
      if (day < least) least = day;
      if (day > most) most = day;
      if (clock[row]! >= 0) timed = true;
    }
  });
  yield;
  const [day, minute] = [new Uint32Array(rows), new Uint32Array(rows)];
  const minutes = { codes: minute, size: MINUTES + 1 };
  if (least > most) return { days: { codes: day, size: 1 }, first: 0, minutes, timed };
  const first = least - 1;
  const at = { day: days, dayStarts, minute: clock };
  yield* byRows(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const calendar = calendarDay(at, row);
      if (calendar === NO_DAY) continue;
      day[row] = calendar - first;
      minute[row] = Math.max(clock[row]!, 0) + 1;
    }
  });
  // What is watched before the day of viewing begins is of the calendar's next one.
  return { days: { codes: day, size: most - first + 2 }, first, minutes, timed };
}
