/** Three numbers of a cell as one that sorts like the date they mean. */

import { daysInMonth } from '#core/dateForm.ts';
import { orderOf, type CellOrder } from './dateCell.ts';
import type { Meaning } from './dateRows.ts';
import { BUDDHIST_FROM, commonYear, isWhole } from './era.ts';

/** No service counts years before this one; what does is another calendar. */
const LEAST_YEAR = 1900;

/** `year * 512 + month * 32 + day`, which sorts like the date; -1 when there is no such date. */
export function dateKey(a: number, b: number, c: number, cell: CellOrder, { order, era, turned }: Meaning): number {
  const actual = orderOf(cell, order);
  if (cell === (actual === 'ymd' ? 'yearNotFirst' : 'yearNotLast')) return -1;
  const year = commonYear(actual === 'ymd' ? a : c, isWhole(cell), era);
  let month = actual === 'mdy' ? a : b;
  let day = actual === 'ymd' ? c : actual === 'dmy' ? a : b;
  if (turned && actual === cell) [month, day] = [day, month];
  // A copy that named a year so late would be read as one of the Buddhist era.
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < LEAST_YEAR || year >= BUDDHIST_FROM) return -1;
  if (day > 28 && day > daysInMonth(year, month)) return -1;
  return year * 512 + month * 32 + day;
}
