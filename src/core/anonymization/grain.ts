/** How finely a file, or a copy of it, tells when something was watched and what: what a picture of it may draw. */

import { instantColumnOf, tellsClock, type History } from '../history.ts';
import type { Role } from '../model.ts';
import type { CalendarUnit, ClockUnit } from './hierarchies/timeUnits.ts';

export interface Grain {
  /** `none` where no date is told. */
  readonly date: CalendarUnit | 'none';
  /** `missing` when the original had no times of day, `none` when only the copy has none. */
  readonly clock: ClockUnit | 'missing';
  /** Dates are told, and they are not those of the file: shifted, or counted from a first day. */
  readonly moved: boolean;
  /** `title`: episodes are told apart; `show`: only shows are; `none`: neither. */
  readonly title: 'title' | 'show' | 'none';
}

/** The grain of a file as it was opened. */
export function grainOf(history: History): Grain {
  const start = instantColumnOf(history, 'start');
  const timed = start !== undefined && tellsClock(start);
  return { date: start === undefined ? 'none' : 'day', clock: timed ? 'minute' : 'missing', moved: false, title: 'title' };
}

/** The grain of a copy of it, by the levels its columns really got. */
export function grainOfCopy(history: History, columns: readonly { readonly role: Role; readonly level: string }[]): Grain {
  const level = (role: Role): string => columns.find((column) => column.role === role)?.level ?? 'missing';
  return {
    ...timeGrain(level('start'), grainOf(history).clock !== 'missing'),
    title: titleGrain(level('title')),
  };
}

const COARSE_DATES = ['week', 'month', 'quarter', 'year'] as const;
const CLOCKS = ['minute', 'hour', 'partOfDay'] as const;
/** Levels, or their first part, that say nothing of when something was. */
const DATELESS: readonly (string | undefined)[] = ['missing', 'none', 'pseudonym', 'constant', 'weekday', 'weekend'];

/** A level of the time hierarchy taken apart: `month+hour` is a month and an hour, `hour` a day and an hour. */
function timeGrain(level: string, timed: boolean): Pick<Grain, 'date' | 'clock' | 'moved'> {
  const parts = level.split('+');
  const dateless = DATELESS.includes(parts[0]);
  const date = dateless ? 'none' : (COARSE_DATES.find((unit) => parts.includes(unit)) ?? 'day');
  const moved = level === 'shifted' || level === 'relativeDay';
  if (!timed) return { date, clock: 'missing', moved };
  // Cells that were emptied because they are rare leave the others as they were.
  const whole = level === 'exact' || level === 'shifted' || level.startsWith('atLeast');
  return { date, clock: whole ? 'minute' : (CLOCKS.find((unit) => parts.includes(unit)) ?? 'none'), moved };
}

function titleGrain(level: string): Grain['title'] {
  if (level === 'exact' || level === 'pseudonym') return 'title';
  // Where rare shows become their genre, the others still go by name.
  return level === 'season' || level === 'show' || level === 'popularOrGenre' || level.startsWith('atLeast') ? 'show' : 'none';
}
