/** Where nights lie in their picture, and the median that runs through them. */

import { civilFromDays, daysFromCivil } from '#core/dateForm.ts';
import { linear, median } from './scale.ts';

export interface Night {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes after the midnight that ends the day, of the last viewing. */
  readonly end: number;
  /** The same of the next viewing; null where the next day has none. */
  readonly next: number | null;
}

export interface NightScale {
  readonly x: (day: number) => number;
  readonly y: (minutes: number) => number;
  /** Minutes at which a grid line lies, at most five. */
  readonly hours: readonly number[];
  /** First days of months that have room for a label. */
  readonly months: readonly { readonly day: number; readonly month: number }[];
}

/** Nights are shown between 18:00 and noon; what lies outside is drawn at the edge. */
const EARLIEST = -360;
const LATEST = 720;
const STEP = 180;
/** Grid lines in the picture. */
const MOST_LINES = 5;
const MONTH_ROOM = 40;

const floorTo = (value: number, step: number): number => Math.floor(value / step) * step;

export function nightScale(
  nights: readonly Night[],
  { left, right, height }: { readonly left: number; readonly right: number; readonly height: number },
): NightScale {
  const first = nights[0]?.day ?? 0;
  const last = nights.at(-1)?.day ?? 1;
  const ends = nights.map(({ end }) => end);
  const nexts = nights.flatMap(({ next }) => (next === null ? [] : [next]));
  const top = Math.max(EARLIEST, floorTo(quantile(ends, 0.02) ?? EARLIEST, STEP));
  const lowest = Math.max(quantile(ends, 0.98) ?? 0, median(nexts) ?? 0, 0);
  const bottom = Math.min(LATEST, Math.max(top + STEP * 2, floorTo(lowest, STEP) + STEP));
  const toY = linear(top, bottom, height - 8);
  const y = (minutes: number): number => round(4 + toY(Math.min(bottom, Math.max(top, minutes))));
  const toX = linear(first, Math.max(last, first + 1), right - left - 4);
  const x = (day: number): number => round(left + 2 + toX(day));
  const hours: number[] = [];
  const step = (bottom - top) / STEP >= MOST_LINES ? STEP * 2 : STEP;
  for (let minutes = top; minutes <= bottom; minutes += step) hours.push(minutes);
  return { x, y, hours, months: monthsIn(first, last, x, right) };
}

function monthsIn(first: number, last: number, x: (day: number) => number, right: number): NightScale['months'] {
  const start = civilFromDays(first);
  const months: { day: number; month: number }[] = [];
  for (let index = start.month; ; index++) {
    const month = (index % 12) + 1;
    const day = daysFromCivil(start.year + Math.floor(index / 12), month, 1);
    const before = months.at(-1);
    if (day > last || x(day) > right - 24) return months;
    if (!before || x(day) - x(before.day) >= MONTH_ROOM * 1.8) months.push({ day, month });
  }
}

const HALF_WINDOW = 10;
const EVERY = 5;

/** The median of the nights within ten days, every fifth day; nights without the value are skipped. */
export function smooth(
  nights: readonly Night[],
  valueOf: (night: Night) => number | null,
): readonly { readonly day: number; readonly value: number }[] {
  const points: { day: number; value: number }[] = [];
  const first = nights[0]?.day ?? 0;
  const last = nights.at(-1)?.day ?? -1;
  for (let day = first; day <= last; day += EVERY) {
    const near = nights.filter((night) => Math.abs(night.day - day) <= HALF_WINDOW).flatMap((night) => valueOf(night) ?? []);
    const value = median(near);
    if (value !== undefined) points.push({ day, value });
  }
  return points;
}

function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const round = (value: number): number => Math.round(value * 10) / 10;
