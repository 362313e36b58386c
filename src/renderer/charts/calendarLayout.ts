/** Where the days of a year calendar lie: a band per year, a column per week, a row per weekday from Monday on. */

import { civilFromDays, daysFromCivil } from '#core/dateForm.ts';
import { linear } from './scale.ts';

export const CELL = { height: 8, pitch: 9 } as const;
export const BAND_HEIGHT = 7 * CELL.pitch - 1;
/** With the line of stays under it. */
export const BAND_PITCH = 86;
export const LEFT = 40;
export const TOP = 18;

export interface Place {
  readonly year: number;
  /** Week of the year, from 0. */
  readonly column: number;
  /** 0 = Monday. */
  readonly row: number;
}

export interface CalendarLayout {
  readonly years: readonly number[];
  readonly height: number;
  /** From one week to the next, in px. */
  readonly pitch: number;
  readonly x: (column: number) => number;
  /** Top of the band of a year. */
  readonly band: (year: number) => number;
  /** A day within its year, 0..1 of the width of the year. */
  readonly along: (day: number) => number;
}

const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export function placeOf(day: number): Place {
  const { year } = civilFromDays(day);
  const newYear = daysFromCivil(year, 1, 1);
  return { year, column: Math.floor((day - newYear + weekdayOf(newYear)) / 7), row: weekdayOf(day) };
}

export function calendarLayout(first: number, last: number, width: number): CalendarLayout {
  const from = civilFromDays(first).year;
  const years = Array.from({ length: civilFromDays(last).year - from + 1 }, (_, at) => from + at);
  const columns = Math.max(...years.map((year) => placeOf(daysFromCivil(year, 12, 31)).column)) + 1;
  const across = linear(0, columns, Math.max(columns * 3, width - LEFT));
  return {
    years,
    height: TOP + years.length * BAND_PITCH - 8,
    pitch: across(1),
    x: (column) => LEFT + across(column),
    band: (year) => TOP + (year - from) * BAND_PITCH,
    along: (day) => {
      const { year } = civilFromDays(day);
      const newYear = daysFromCivil(year, 1, 1);
      return LEFT + ((day - newYear) / (daysFromCivil(year + 1, 1, 1) - newYear)) * across(columns);
    },
  };
}

/** The day at a point of the drawing; undefined where there is none. */
export function dayAt(layout: CalendarLayout, x: number, y: number): number | undefined {
  const year = layout.years.find((known) => y >= layout.band(known) && y < layout.band(known) + BAND_HEIGHT + 1);
  if (year === undefined || x < LEFT) return undefined;
  const newYear = daysFromCivil(year, 1, 1);
  const column = Math.floor((x - LEFT) / layout.pitch);
  const row = Math.min(6, Math.floor((y - layout.band(year)) / CELL.pitch));
  const day = newYear - weekdayOf(newYear) + column * 7 + row;
  return civilFromDays(day).year === year ? day : undefined;
}

/** One rectangle of an SVG path. */
export const rectPath = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** The outline round days in a row as SVG paths, one shape for each year they reach into. */
export function outlineOf(layout: CalendarLayout, from: number, to: number): readonly string[] {
  const paths: string[] = [];
  for (let year = civilFromDays(from).year; year <= civilFromDays(to).year; year++) {
    const start = placeOf(Math.max(from, daysFromCivil(year, 1, 1)));
    const end = placeOf(Math.min(to, daysFromCivil(year, 12, 31)));
    paths.push(outlineWithin(layout, start, end));
  }
  return paths;
}

function outlineWithin({ x, band }: CalendarLayout, start: Place, end: Place): string {
  const top = band(start.year) - 1;
  const y = (row: number): number => top + row * CELL.pitch;
  const left = (column: number): number => x(column) - 0.5;
  const column = (at: number, from: number, to: number): string =>
    rectPath(left(at), y(from), left(at + 1) - left(at), y(to) - y(from));
  if (start.column === end.column) return column(start.column, start.row, end.row + 1);
  // A Saturday and the Tuesday after it lie in columns that do not touch.
  if (end.column === start.column + 1 && end.row < start.row)
    return column(start.column, start.row, 7) + column(end.column, 0, end.row + 1);
  const points: readonly (readonly [number, number])[] = [
    [left(start.column), y(start.row)],
    [left(start.column + 1), y(start.row)],
    [left(start.column + 1), y(0)],
    [left(end.column + 1), y(0)],
    [left(end.column + 1), y(end.row + 1)],
    [left(end.column), y(end.row + 1)],
    [left(end.column), y(7)],
    [left(start.column), y(7)],
  ];
  return `M${points.map((point) => point.join(' ')).join('L')}Z`;
}
