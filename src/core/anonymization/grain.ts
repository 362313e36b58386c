/** How finely a file, or a copy of it, tells when something was watched and what: what a picture of it may draw. */

import { instantColumnOf, type History } from '../history.ts';
import type { Role } from '../model.ts';
import type { ClockUnit, DateUnit } from './hierarchies/timeUnits.ts';

export interface Grain {
  /** `none` where no date is told. */
  readonly date: DateUnit | 'none';
  /** `missing` when the original had no times of day, `none` when only the copy has none. */
  readonly clock: ClockUnit | 'missing';
  /** `title`: episodes are told apart; `show`: only shows are; `none`: neither. */
  readonly title: 'title' | 'show' | 'none';
}

/** The grain of a file as it was opened. */
export function grainOf(history: History): Grain {
  const start = instantColumnOf(history, 'start');
  const timed = start?.precision === 'second';
  return { date: start === undefined ? 'none' : 'day', clock: timed ? 'minute' : 'missing', title: 'title' };
}

/** The grain of a copy of it, by the levels its columns really got; `missing` for a role that no column has. */
export function grainOfCopy(history: History, level: (role: Role) => string): Grain {
  return {
    ...timeGrain(level('start'), instantColumnOf(history, 'start')?.precision === 'second'),
    title: titleGrain(level('title')),
  };
}

const COARSE_DATES = ['week', 'month', 'quarter', 'year'] as const;
const CLOCKS = ['minute', 'hour', 'partOfDay'] as const;

/** A level of the time hierarchy taken apart: `month+hour` is a month and an hour, `hour` a day and an hour. */
function timeGrain(level: string, timed: boolean): Pick<Grain, 'date' | 'clock'> {
  if (level === 'missing' || level === 'none' || level === 'pseudonym')
    return { date: 'none', clock: timed ? 'none' : 'missing' };
  const parts = level.split('+');
  const date = COARSE_DATES.find((unit) => parts.includes(unit)) ?? 'day';
  if (!timed) return { date, clock: 'missing' };
  if (level === 'exact') return { date, clock: 'minute' };
  return { date, clock: CLOCKS.find((unit) => parts.includes(unit)) ?? 'none' };
}

function titleGrain(level: string): Grain['title'] {
  if (level === 'exact' || level === 'pseudonym') return 'title';
  return level === 'season' || level === 'show' ? 'show' : 'none';
}
