/**
 * Relative time: the first day of each profile is day 1, and no calendar is left. A tool that reads dates still reads them:
 * day 1 is written as 1 January 2001 in the file's own form, or as the number 1 where the recipe asks for labels.
 */

import { Interner } from '../../dictionary.ts';
import type { InstantColumn } from '../../history.ts';
import { say } from '../../message.ts';
import type { Viewings } from '../../viewings.ts';
import { countRows, textColumn } from '../columns.ts';
import { DAY, DAY_ONE } from '../hierarchies/timeUnits.ts';
import { localClock } from '../localClock.ts';
import { countFilled } from '../commonValues.ts';
import { isBlank, spelledAsRead } from '../spelling.ts';
import type { Operator } from './operator.ts';

/** Row -> day 1, 2, …, counted from the first day of its profile among the rows of the copy; NaN for no date or no such row. */
function relativeDays(viewings: Viewings, rows: Uint32Array): Float64Array<ArrayBuffer> {
  const clock = localClock(viewings);
  const first = new Float64Array(viewings.profiles.size).fill(Infinity);
  const days = new Float64Array(viewings.rows).fill(Number.NaN);
  for (const row of rows) {
    const day = Math.floor(clock[row]! / DAY);
    days[row] = day;
    const profile = viewings.profile[row]!;
    if (day < first[profile]!) first[profile] = day;
  }
  for (const row of rows) days[row]! -= first[viewings.profile[row]!]! - 1;
  return days;
}

export const relativeTime: Operator<'relativeTime'> = {
  id: 'relativeTime',
  refusal: (_step, column) =>
    column.role === 'start' && column.kind === 'instant'
      ? undefined
      : say('refusal.badRecipe.onlyDates', { column: column.name }),
  level: () => 'relativeDay',
  clock: 'local',
  dependsOnRows: true,
  apply: ({ column, viewings }, _step, { rows, wording }) => {
    if (column.kind !== 'instant') throw new TypeError('Days are counted in a column of instants.');
    const days = relativeDays(viewings, rows);
    if (wording.write === 'labels') {
      const interner = new Interner();
      const blank = interner.code('');
      const codes = Uint32Array.from(days, (day) => (Number.isNaN(day) ? blank : interner.code(String(day))));
      return textColumn(column, codes, interner.dictionary());
    }
    const written: InstantColumn = { ...column, seconds: days.map((day) => (DAY_ONE + day - 1) * DAY), exceptions: new Map() };
    return written;
  },
  check: ({ viewings }, copy, _step, { rows, sourceRow }) => {
    const days = relativeDays(viewings, rows);
    let last = 0;
    for (const day of days) if (day > last) last = day;
    const isDay = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= last;
    if (copy.kind === 'text') return { finer: countRows(copy, (text) => text !== '' && !isDay(Number(text))), originals: 0 };
    if (sourceRow?.length !== copy.seconds.length) return { finer: countFilled(copy), originals: 0 };
    let finer = 0;
    for (let row = 0; row < copy.seconds.length; row++) {
      // A blank cell says less than any day.
      if (isBlank(copy, row)) continue;
      const day = copy.seconds[row]! / DAY - DAY_ONE + 1;
      if (!Object.is(day, days[sourceRow[row]!]!)) finer++;
      else if (!spelledAsRead(copy, row)) finer++;
    }
    return { finer, originals: 0 };
  },
};
