/**
 * Spreadsheets read a date in their own language's order. Of a file in another order they take the dates they can for
 * other days, write those in a form that names its order (`2025-02-04` for the 2nd of April), and leave the rest as they
 * stood (`3/30/25`). Such a file shows itself: every date left alone has a day above 12, and none of the others has.
 */

import type { DateForm, DateOrder } from '#core/dateForm.ts';
import { isOpen } from './dateCell.ts';
import { dateKey } from './dateKey.ts';
import type { DateRows, Meaning } from './dateRows.ts';

/** With fewer dates of either kind, the split may be chance. */
const LEAST = 5;

/** Whether the cells that name their order stand with day and month exchanged. */
export function areTurned(dates: DateRows, order: DateOrder, era: DateForm['era']): boolean {
  let written = 0;
  let left = 0;
  for (let row = 0; row < dates.rows; row++) {
    const cell = dates.shapes[dates.shape[row]!]!.order;
    if (cell === 'none') continue;
    const [a, b, c] = [dates.a[row]!, dates.b[row]!, dates.c[row]!];
    if (isOpen(cell) || cell === 'yearLast') {
      left++;
      if ((order === 'dmy' ? a : order === 'mdy' ? b : c) <= 12) return false;
    } else {
      written++;
      if ((cell === 'ymd' ? c : cell === 'mdy' ? b : a) > 12) return false;
    }
  }
  if (written < LEAST || left < LEAST) return false;
  return breaksOf(dates, { order, era, turned: true }) < breaksOf(dates, { order, era, turned: false });
}

/** How often the rows go back on their order, newest first or oldest first. */
function breaksOf(dates: DateRows, meaning: Meaning): number {
  let rising = 0;
  let falling = 0;
  let before = -1;
  for (let row = 0; row < dates.rows; row++) {
    const key = dateKey(dates.a[row]!, dates.b[row]!, dates.c[row]!, dates.shapes[dates.shape[row]!]!.order, meaning);
    if (key < 0) continue;
    if (before >= 0 && key !== before) {
      if (key > before) rising++;
      else falling++;
    }
    before = key;
  }
  return Math.min(rising, falling);
}
