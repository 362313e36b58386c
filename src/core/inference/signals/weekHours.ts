/** In which hour of the week each row began, on the clock: several detectors look at days of the week, hours, or both. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import { weekdayOf } from './days.ts';

/** 0 is Monday 00:00 to 01:00, 167 Sunday 23:00 to 24:00. */
export const WEEK_HOURS = 7 * 24;
/** Of a row without a day or a time. */
export const NO_HOUR = 255;

/** By row of the history. What is watched at 01:30 belongs to the evening before, but the clock already shows the next weekday. In steps. */
export function* weekHoursOf({ rows, day, dayStarts, minute }: Viewings): Steps<Uint8Array> {
  const hours = new Uint8Array(rows).fill(NO_HOUR);
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const on = day[row]!;
    const at = minute[row]!;
    if (on === NO_DAY || at < 0) continue;
    hours[row] = weekdayOf(at < dayStarts ? on + 1 : on) * 24 + Math.floor(at / 60);
  }
  return hours;
}

/** Marks of the hours of a week that `wanted` accepts, by what `weekHoursOf` gives. */
export function hoursWhere(wanted: (weekday: number, hour: number) => boolean): Uint8Array {
  const marks = new Uint8Array(NO_HOUR + 1);
  for (let at = 0; at < WEEK_HOURS; at++) if (wanted(Math.floor(at / 24), at % 24)) marks[at] = 1;
  return marks;
}
