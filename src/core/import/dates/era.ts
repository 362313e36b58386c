/** Which era a file counts its years in. Thai exports count from 543 BCE: 2564, or 64, is 2021. */

import type { DateForm, DateOrder } from '#core/dateForm.ts';
import { orderOf, type CellOrder } from './dateCell.ts';
import type { DateRows } from './dateRows.ts';

type Era = DateForm['era'];

/** A year written in full from here on is counted in the Buddhist era, in which streaming began in 2550. */
export const BUDDHIST_FROM = 2400;

/** Two-digit years that are neither of this half of the century nor of the last one's end: no service streamed in 1950 or 2050. */
const BUDDHIST_SHORT = { from: 50, to: 79 } as const;

/** The era most years of a file are counted in, if its dates stand in this order. */
export function eraOf(dates: DateRows, order: DateOrder): Era {
  let buddhist = 0;
  let common = 0;
  for (let row = 0; row < dates.rows; row++) {
    const cell = dates.shapes[dates.shape[row]!]!.order;
    if (cell === 'none') continue;
    const year = orderOf(cell, order) === 'ymd' ? dates.a[row]! : dates.c[row]!;
    if (year > 99 ? year >= BUDDHIST_FROM : year >= BUDDHIST_SHORT.from && year <= BUDDHIST_SHORT.to) buddhist++;
    else common++;
  }
  return buddhist > common ? 'buddhist' : undefined;
}

/** The year of the common era that a file means by a number, `whole` when it is written with four digits. */
export function commonYear(year: number, whole: boolean, era: Era): number {
  if (whole || year > 99) return year >= BUDDHIST_FROM ? year - 543 : year;
  if (era === 'buddhist') return 2500 + year - 543;
  // From 80 on it is of the last century: services streamed nothing before, and no history reaches so far ahead.
  return year < 80 ? 2000 + year : 1900 + year;
}

/** Whether a cell's order says that its year has four digits. */
export const isWhole = (cell: CellOrder): boolean => cell === 'ymd' || cell === 'yearLast';
