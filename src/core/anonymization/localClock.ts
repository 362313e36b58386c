/** The local clock of every viewing, on which whatever is coarsened or moved is written. */

import { DAY_STARTS_AT_MINUTE, NO_DAY, type Viewings } from '../viewings.ts';
import { DAY } from './hierarchies/timeUnits.ts';

/** Row -> seconds since 1970 on the local clock, to the minute; NaN where the row has no date. */
export function localClock(viewings: Viewings): Float64Array<ArrayBuffer> {
  const seconds = new Float64Array(viewings.rows);
  for (let row = 0; row < seconds.length; row++) {
    const day = viewings.day[row]!;
    const minute = viewings.minute[row]!;
    // A day of viewing begins at 04:00; the calendar that is written begins at midnight.
    const calendarDay = minute >= 0 && minute < DAY_STARTS_AT_MINUTE ? day + 1 : day;
    seconds[row] = day === NO_DAY ? Number.NaN : calendarDay * DAY + Math.max(minute, 0) * 60;
  }
  return seconds;
}
