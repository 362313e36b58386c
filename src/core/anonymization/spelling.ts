/** Whether a date of a copy is spelled as its form spells it: a cell that is not could hold more than was read from it. */

import { writeDate } from '../dateForm.ts';
import type { InstantColumn } from '../history.ts';

export function spelledAsRead({ seconds, exceptions, form }: InstantColumn, row: number): boolean {
  const text = exceptions.get(row);
  return text === undefined || text === writeDate(seconds[row]!, form);
}
