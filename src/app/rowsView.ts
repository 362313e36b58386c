/** A page of rows as a screen shows them: the cells exactly as in the file, and the start on the person's own clock. */

import { writeDate, type DateForm } from '#core/dateForm.ts';
import { cellText } from '#core/history.ts';
import { DAY_STARTS_AT_MINUTE, NO_DAY, type Viewings } from '#core/viewings.ts';
import type { RowsView } from './contract.ts';
import type { RowPage } from './rowBrowser.ts';

const DAY: DateForm = { order: 'ymd', pattern: 'YYYY-MM-DD' };
const MINUTE: DateForm = { order: 'ymd', pattern: 'YYYY-MM-DD HH:mm' };

export function rowsView({ history, day, minute }: Viewings, page: RowPage): RowsView {
  return {
    total: page.total,
    columns: history.columns.map(({ name, role }) => ({ name, role })),
    rows: page.rows.map((row) => ({
      row,
      line: history.lines[row] ?? 0,
      cells: history.columns.map((column) => cellText(column, row)),
      local: localStart(day[row] ?? NO_DAY, minute[row] ?? -1),
    })),
  };
}

/** `2024-03-04 01:30` for a time, `2024-03-04` for a day, nothing where no day is known. */
export function localStart(viewingDay: number, minute: number): string {
  if (viewingDay === NO_DAY) return '';
  if (minute < 0) return writeDate(viewingDay * 86_400, DAY);
  const day = minute < DAY_STARTS_AT_MINUTE ? viewingDay + 1 : viewingDay;
  return writeDate(day * 86_400 + minute * 60, MINUTE);
}
