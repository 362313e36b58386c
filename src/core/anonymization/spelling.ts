/** What the cells of a date column say beyond the instants that were read from them. */

import { writeDate } from '../dateForm.ts';
import type { InstantColumn } from '../history.ts';

/** Whether a cell says nothing. Where no row of a file has a date, its cells are read as the empty texts they are. */
export const isBlank = ({ seconds, exceptions }: InstantColumn, row: number): boolean =>
  Number.isNaN(seconds[row]!) && (exceptions.get(row) ?? '').trim() === '';

/** Whether a date of a copy is spelled as its form spells it: a cell that is not could hold more than was read from it. */
export function spelledAsRead({ seconds, exceptions, form }: InstantColumn, row: number): boolean {
  const text = exceptions.get(row);
  return text === undefined || text === writeDate(seconds[row]!, form);
}
