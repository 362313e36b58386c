/**
 * Time: minute, hour, part of day; day, then week, or month, quarter, year, or day of the week, weekend; and a coarse date
 * with a clock kept beside it. Weeks cross months, so week and month are branches: nothing is coarser than both.
 *
 * What is coarsened is the local clock, and the local clock is what is written. Written back to UTC, the first hour of an
 * evening would be 16:00 in summer and 17:00 in winter: it would give away the time zone that the copy need not name.
 */

import { writeDate } from '../../dateForm.ts';
import { Interner } from '../../dictionary.ts';
import type { Column, InstantColumn } from '../../history.ts';
import { say } from '../../message.ts';
import { countRows, textColumn } from '../columns.ts';
import { localClock } from '../localClock.ts';
import type { Hierarchy, Level, Wording } from './hierarchy.ts';
import { isLabel, labelOf, timeWords } from './timeLabels.ts';
import { flooring, TIME_LEVELS, within, type TimeLevel } from './timeUnits.ts';

const BY_ID: ReadonlyMap<string, TimeLevel> = new Map(TIME_LEVELS.map((level) => [level.id, level]));

const levels: readonly Level[] = TIME_LEVELS.map((level) => ({
  id: level.id,
  label: say(`level.time.${level.id.replace(/\+(.)/, (_, letter: string) => `And${letter.toUpperCase()}`)}`),
  finer: TIME_LEVELS.filter((other) => other !== level && within(other, level)).map((other) => other.id),
}));

function asLabels(column: InstantColumn, level: TimeLevel, label: Wording['label']): Column {
  const interner = new Interner();
  const codeOf = new Map<number, number>();
  const codes = new Uint32Array(column.seconds.length);
  for (let row = 0; row < codes.length; row++) {
    const seconds = column.seconds[row]!;
    let code = codeOf.get(seconds);
    if (code === undefined) {
      code = interner.code(Number.isNaN(seconds) ? '' : labelOf(seconds, level, label));
      codeOf.set(seconds, code);
    }
    codes[row] = code;
  }
  return textColumn(column, codes, interner.dictionary());
}

export const time: Hierarchy = {
  levels,

  /** A file of days keeps the date part of a level; what it says of the clock has nothing to work on. */
  effective: (level, column) => {
    const known = BY_ID.get(level);
    if (known === undefined || column.kind !== 'instant') return undefined;
    return column.precision === 'day' ? known.date : known.id;
  },

  refusal: (level) => {
    const parts = level.split('+');
    const mixes = parts.includes('week') && parts.some((part) => part === 'month' || part === 'quarter' || part === 'year');
    return mixes ? say('refusal.badRecipe.weekAndMonth') : undefined;
  },

  generalize: ({ column, viewings }, id, wording) => {
    const level = BY_ID.get(id);
    if (level === undefined || column.kind !== 'instant') throw new TypeError('A time level is for a column of instants.');
    const seconds = localClock(viewings);
    const floor = flooring(level);
    for (let row = 0; row < seconds.length; row++) seconds[row] = floor(seconds[row]!);
    if (column.part === 'clock') {
      // Where only a date is told, or all of it as one label, the column of the times has nothing to say.
      if (level.clock === 'none' || wording.write === 'labels') seconds.fill(Number.NaN);
      else column.seconds.forEach((before, row) => Number.isNaN(before) && (seconds[row] = Number.NaN));
      const times: InstantColumn = { ...column, seconds, exceptions: new Map() };
      return wording.write === 'labels' ? asLabels(times, level, wording.label) : times;
    }
    const written: InstantColumn = { ...column, seconds, exceptions: new Map() };
    return wording.write === 'labels' ? asLabels(written, level, wording.label) : written;
  },

  countFiner: (copy, id, original, label) => {
    const level = BY_ID.get(id);
    if (level === undefined) throw new TypeError('Not a time level.');
    if (copy.kind === 'text') {
      const words = timeWords(label);
      return countRows(copy, (text) => text !== '' && !isLabel(text, level, words));
    }
    const floor = flooring(level);
    let finer = 0;
    for (let row = 0; row < copy.seconds.length; row++) {
      const seconds = copy.seconds[row]!;
      const text = copy.exceptions.get(row);
      if (Number.isNaN(seconds)) finer += text === undefined || text === '' ? 0 : 1;
      else if (floor(seconds) !== seconds) finer++;
      // A cell that is spelled differently could hold more than was read from it.
      else if (text !== undefined && original.column.kind === 'instant' && text !== writeDate(seconds, original.column.form))
        finer++;
    }
    return finer;
  },
};
