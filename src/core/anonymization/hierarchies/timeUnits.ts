/** The units a date and a clock can be told to, which lies in which, and the first second of each; all of it integers. */

import { civilFromDays, daysFromCivil } from '../../dateForm.ts';

/** Stretches of the calendar. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';
/** What a date can be told to; `weekday`: which day of the week, `weekend`: whether it is one. Neither says when it was. */
export type DateUnit = CalendarUnit | 'weekday' | 'weekend';
export type ClockUnit = 'minute' | 'hour' | 'partOfDay' | 'none';

/** A date to a unit and a clock to a unit. */
export interface TimeLevel {
  readonly id: string;
  readonly date: DateUnit;
  readonly clock: ClockUnit;
}

export const DAY = 86_400;
const CALENDAR_UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const DATE_UNITS: readonly DateUnit[] = [...CALENDAR_UNITS, 'weekday', 'weekend'];
const CLOCK_UNITS: readonly ClockUnit[] = ['minute', 'hour', 'partOfDay', 'none'];

/** `minute`, `hour` and `partOfDay` keep their day; `month+hour` keeps the hour and not the day. */
const levelId = (date: DateUnit, clock: ClockUnit): string =>
  clock === 'none' ? date : date === 'day' ? clock : `${date}+${clock}`;

/** Every date unit with every clock unit. */
export const TIME_LEVELS: readonly TimeLevel[] = DATE_UNITS.flatMap((date) =>
  CLOCK_UNITS.map((clock) => ({ id: levelId(date, clock), date, clock })),
);

/** The units that lie in a line; every other unit holds days and lies in nothing but itself. */
const LINES: readonly (readonly DateUnit[])[] = [
  ['month', 'quarter', 'year'],
  ['weekday', 'weekend'],
];

/** Whether one date unit lies within another: a day in everything, a week only in itself. */
export const dateWithin = (fine: DateUnit, coarse: DateUnit): boolean =>
  fine === coarse || fine === 'day' || LINES.some((line) => line.includes(fine) && line.indexOf(fine) < line.indexOf(coarse));

/** Whether one clock unit lies within another: they follow each other in a line. */
export const clockWithin = (fine: ClockUnit, coarse: ClockUnit): boolean =>
  CLOCK_UNITS.indexOf(fine) <= CLOCK_UNITS.indexOf(coarse);

/** Whether every value of one level has one value of another that it lies in. */
export const within = (fine: TimeLevel, coarse: TimeLevel): boolean =>
  dateWithin(fine.date, coarse.date) && clockWithin(fine.clock, coarse.clock);

/** A Monday, in a year that reads as it was written in two digits as in four: where days stand that have no date. */
export const DAY_ONE = daysFromCivil(2001, 1, 1);
const SATURDAY = 5;

/** 0: Monday. 1970-01-01 was a Thursday, the fourth day of its week. */
const dayOfWeek = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * The first day of the unit a day lies in; days since 1970-01-01, weeks begin on Monday (ISO 8601). A day of the week stands in
 * the week of `DAY_ONE`, whenever it was.
 */
export function firstDay(day: number, unit: DateUnit): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - dayOfWeek(day);
  if (unit === 'weekday') return DAY_ONE + dayOfWeek(day);
  if (unit === 'weekend') return DAY_ONE + (dayOfWeek(day) < SATURDAY ? 0 : SATURDAY);
  const { year, month } = civilFromDays(day);
  if (unit === 'month') return daysFromCivil(year, month, 1);
  if (unit === 'quarter') return daysFromCivil(year, month - ((month - 1) % 3), 1);
  return daysFromCivil(year, 1, 1);
}

/** The last day of the unit a day lies in. */
export function lastDay(day: number, unit: CalendarUnit): number {
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
export const floorTo = (seconds: number, level: TimeLevel): number => flooring(level)(seconds);

/** The same for many instants. The calendar is asked once where one follows another of the same day. */
export function flooring({ date, clock }: TimeLevel): (seconds: number) => number {
  let last = Number.NaN;
  let first = Number.NaN;
  return (seconds) => {
    const day = Math.floor(seconds / DAY);
    if (day !== last) {
      last = day;
      first = firstDay(day, date);
    }
    return first * DAY + firstSecond(seconds - day * DAY, clock);
  };
}
