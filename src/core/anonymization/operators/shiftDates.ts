/**
 * Shift: every profile's start times by its own secret number of whole weeks, on the local clock, so that weekdays, hours and
 * gaps survive. That is also its weakness: a viewing on the day of a known release gives the shift away, and with it every
 * other date (`risk/models/releaseLeak.ts`). No preset rests on it.
 */

import type { InstantColumn } from '../../history.ts';
import { say } from '../../message.ts';
import { below } from '../../random.ts';
import type { Viewings } from '../../viewings.ts';
import { DAY } from '../hierarchies/timeUnits.ts';
import { localClock } from '../localClock.ts';
import { countFilled } from '../commonValues.ts';
import { isBlank, spelledAsRead } from '../spelling.ts';
import type { Operator } from './operator.ts';

const WEEK = 7 * DAY;

/** Row -> seconds since 1970 on the local clock, to the second; NaN where the row has no date. */
function localSeconds(viewings: Viewings): Float64Array<ArrayBuffer> {
  const seconds = localClock(viewings);
  for (let row = 0; row < seconds.length; row++) {
    const start = viewings.start[row]!;
    seconds[row]! += start - Math.floor(start / 60) * 60;
  }
  return seconds;
}

export const shiftDates: Operator<'shiftDates'> = {
  id: 'shiftDates',
  refusal: (_step, column) =>
    column.role === 'start' && column.kind === 'instant'
      ? undefined
      : say('refusal.badRecipe.onlyDates', { column: column.name }),
  level: () => 'shifted',
  clock: 'local',
  dependsOnRows: false,
  apply: ({ column, viewings }, { weeks }, { random }) => {
    if (column.kind !== 'instant') throw new TypeError('Dates are shifted in a column of instants.');
    // One of 2 * weeks numbers, none of them zero.
    const shifts = Int32Array.from({ length: viewings.profiles.size }, () => {
      const drawn = below(random, 2 * weeks) - weeks;
      return drawn < 0 ? drawn : drawn + 1;
    });
    const seconds = localSeconds(viewings);
    for (let row = 0; row < seconds.length; row++) seconds[row]! += shifts[viewings.profile[row]!]! * WEEK;
    const shifted: InstantColumn = { ...column, seconds, exceptions: new Map() };
    return shifted;
  },
  check: ({ viewings }, copy, { weeks }, { sourceRow }) => {
    // Without its rows a date that was moved cannot be told from one that was not.
    if (copy.kind !== 'instant' || sourceRow?.length !== copy.seconds.length) return { finer: countFilled(copy), originals: 0 };
    const local = localSeconds(viewings);
    const shifts = new Float64Array(viewings.profiles.size).fill(Number.NaN);
    let [finer, originals] = [0, 0];
    for (let row = 0; row < sourceRow.length; row++) {
      const source: number = sourceRow[row]!;
      const seconds = copy.seconds[row]!;
      const moved = seconds - local[source]!;
      if (Number.isNaN(moved)) {
        if (!isBlank(copy, row)) finer++;
        continue;
      }
      const profile = viewings.profile[source]!;
      if (Number.isNaN(shifts[profile]!)) shifts[profile] = moved;
      if (moved === 0) originals++;
      else if (moved !== shifts[profile] || moved % WEEK !== 0 || Math.abs(moved) > weeks * WEEK) finer++;
      else if (!spelledAsRead(copy, row)) finer++;
    }
    return { finer, originals };
  },
};
