/** The local clock of every viewing, on which whatever is coarsened or moved is written. */

import { NO_DAY, type Viewings } from '../viewings.ts';
import { DAY } from './hierarchies/timeUnits.ts';

/** Row -> seconds since 1970 on the local clock, to the minute; NaN where the row has no date. */
export function localClock({ rows, day: days, dayStarts, minute }: Viewings): Float64Array<ArrayBuffer> {
  const clock = { day: days, dayStarts, minute };
  const seconds = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const day = calendarDay(clock, row);
    seconds[row] = day === NO_DAY ? Number.NaN : day * DAY + Math.max(minute[row]!, 0) * 60;
  }
  return seconds;
}

/** The day of the calendar, or NO_DAY. A day of viewing may begin at 04:00; the calendar that is written begins at midnight. */
export function calendarDay({ day, dayStarts, minute }: Pick<Viewings, 'day' | 'dayStarts' | 'minute'>, row: number): number {
  const clock = minute[row]!;
  return clock >= 0 && clock < dayStarts && day[row] !== NO_DAY ? day[row]! + 1 : day[row]!;
}
