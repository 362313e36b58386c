/** The units a date and a clock can be told to, which lies in which, and the first second of each; all of it integers. */

import { civilFromDays, daysFromCivil } from '../../dateForm.ts';

export type DateUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type ClockUnit = 'minute' | 'hour' | 'partOfDay' | 'none';

/** A date to a unit and a clock to a unit. */
export interface TimeLevel {
  readonly id: string;
  readonly date: DateUnit;
  readonly clock: ClockUnit;
}

export const DAY = 86_400;
const DATE_UNITS: readonly DateUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const CLOCK_UNITS: readonly ClockUnit[] = ['minute', 'hour', 'partOfDay', 'none'];

/** `minute`, `hour` and `partOfDay` keep their day; `month+hour` keeps the hour and not the day. */
const levelId = (date: DateUnit, clock: ClockUnit): string =>
  clock === 'none' ? date : date === 'day' ? clock : `${date}+${clock}`;

/** Every date unit with every clock unit. */
export const TIME_LEVELS: readonly TimeLevel[] = DATE_UNITS.flatMap((date) =>
  CLOCK_UNITS.map((clock) => ({ id: levelId(date, clock), date, clock })),
);

/** Whether one date unit lies within another: a day in everything, a week only in itself. */
export const dateWithin = (fine: DateUnit, coarse: DateUnit): boolean =>
  fine === coarse ||
  fine === 'day' ||
  (fine !== 'week' && coarse !== 'week' && DATE_UNITS.indexOf(fine) < DATE_UNITS.indexOf(coarse));

/** Whether one clock unit lies within another: they follow each other in a line. */
export const clockWithin = (fine: ClockUnit, coarse: ClockUnit): boolean =>
  CLOCK_UNITS.indexOf(fine) <= CLOCK_UNITS.indexOf(coarse);

/** Whether every value of one level has one value of another that it lies in. */
export const within = (fine: TimeLevel, coarse: TimeLevel): boolean =>
  dateWithin(fine.date, coarse.date) && clockWithin(fine.clock, coarse.clock);

/** The first day of the unit a day lies in; days since 1970-01-01, weeks begin on Monday (ISO 8601). */
export function firstDay(day: number, unit: DateUnit): number {
  if (unit === 'day') return day;
  // 1970-01-01 was a Thursday, the fourth day of its week.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const { year, month } = civilFromDays(day);
  if (unit === 'month') return daysFromCivil(year, month, 1);
  if (unit === 'quarter') return daysFromCivil(year, month - ((month - 1) % 3), 1);
  return daysFromCivil(year, 1, 1);
}

/** The last day of the unit a day lies in. */
export function lastDay(day: number, unit: DateUnit): number {
  const first = firstDay(day, unit);
  if (unit === 'day') return first;
  // Far enough to lie in the next unit, and in no later one.
  return firstDay(first + { week: 7, month: 31, quarter: 92, year: 366 }[unit], unit) - 1;
}

/** The first second of the clock unit; seconds since midnight. */
function firstSecond(clock: number, unit: ClockUnit): number {
  if (unit === 'minute') return clock - (clock % 60);
  if (unit === 'hour') return clock - (clock % 3600);
  return unit === 'partOfDay' ? clock - (clock % 21_600) : 0;
}

/** An instant at a level: its first second. */
export function floorTo(seconds: number, level: TimeLevel): number {
  const day = Math.floor(seconds / DAY);
  return firstDay(day, level.date) * DAY + firstSecond(seconds - day * DAY, level.clock);
}
