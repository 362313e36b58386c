/** When two profiles were in use at once. Profiles are counted and not named, and no two of them are compared. */

import { civilFromDays } from '../../dateForm.ts';
import { say } from '../../message.ts';
import { rowsMarked } from '../../rowLists.ts';
import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';
import { factDetector, NO_ROWS } from '../detector.ts';
import type { Days } from '../signals/days.ts';
import { distinct } from '../signals/tallies.ts';

/** A play that was left on is not counted beyond this many hours. */
const LONGEST_PLAY_HOURS = 6;
/** Months with an overlap that are listed, the latest. */
const LISTED = 600;
/** A century: a file that claims more has a fault in its dates. */
const MOST_HOURS = 100 * 366 * 24;

export interface HouseholdData {
  readonly profiles: number;
  /** Viewing days on which two or more profiles were active in the same hour, of the days with viewing. */
  readonly overlapDays: number;
  readonly days: number;
  /** Months since January 1970 with the days of overlap in them; at most the 600 latest. */
  readonly months: readonly { readonly month: number; readonly days: number }[];
}

export const household = factDetector({
  id: 'household',
  needs: ['profile', 'timeOfDay'],
  *find({ viewings, days, tallies, counted }) {
    const profiles = distinct(tallies.profiles);
    if (profiles === 0 || days === undefined) return undefined;
    const overlap = profiles === 1 ? NO_OVERLAP : yield* overlapOf(viewings, days, counted);
    const months = new Map<number, number>();
    for (const found of overlap.days) {
      const { year, month } = civilFromDays(found);
      const at = (year - 1970) * 12 + month - 1;
      months.set(at, (months.get(at) ?? 0) + 1);
    }
    return {
      scope: 'everyone',
      headline:
        profiles === 1
          ? say('fact.household.headline.one', { count: profiles })
          : say('fact.household.headline', { count: overlap.days.length }),
      sentence:
        profiles === 1
          ? say('fact.household.sentence.one')
          : say('fact.household.sentence', { count: overlap.days.length, days: days.active, profiles }),
      tells: say('fact.household.tells'),
      data: {
        profiles,
        overlapDays: overlap.days.length,
        days: days.active,
        months: [...months].slice(-LISTED).map(([month, found]) => ({ month, days: found })),
      } satisfies HouseholdData,
      rows: overlap.rows,
    };
  },
});

/** When more than one profile was active in the same hour. */
interface Overlap {
  /** Ascending. */
  readonly days: readonly number[];
  /** In the order of the file. */
  readonly rows: Uint32Array;
}

const NO_OVERLAP: Overlap = { days: [], rows: NO_ROWS };

function* overlapOf(viewings: Viewings, days: Days, counted: Uint32Array): Steps<Overlap> {
  const { start, seconds, day } = viewings;
  const hours = hoursOf(days);
  const shared = yield* sharedHours(viewings, hours);
  const marks = new Uint8Array(days.plays.length);
  const together = new Uint8Array(counted.length);
  for (let i = 0; i < counted.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = counted[i]!;
    const last = lastHour(start[row]!, seconds[row]!) - hours.first;
    for (let at = Math.max(0, firstHour(start[row]!) - hours.first); at <= last; at++) {
      if (shared[at] !== 1) continue;
      marks[day[row]! - days.first] = 1;
      together[i] = 1;
      break;
    }
  }
  const found: number[] = [];
  for (let at = 0; at < marks.length; at++) if (marks[at] === 1) found.push(days.first + at);
  return { days: found, rows: rowsMarked(counted, together) };
}

const firstHour = (start: number): number => Math.floor(start / 3600);
const lastHour = (start: number, played: number): number =>
  Math.floor((start + Math.min(Math.max(0, played - 1), LONGEST_PLAY_HOURS * 3600)) / 3600);

/** The hours of some days on any clock, with what was begun in them, in hours since 1970; at most the latest hundred years. */
function hoursOf({ first, last }: Days): { readonly first: number; readonly count: number } {
  const end = (last + 2) * 24 + LONGEST_PLAY_HOURS;
  const begin = Math.max((first - 1) * 24, end - MOST_HOURS);
  return { first: begin, count: end - begin };
}

/** By hour, 1 where more than one profile was active. In steps. */
function* sharedHours(viewings: Viewings, { first, count }: { first: number; count: number }): Steps<Uint8Array> {
  const { everyone, start, seconds, profile } = viewings;
  const owner = new Uint32Array(count);
  const shared = new Uint8Array(count);
  for (let i = 0; i < everyone.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = everyone[i]!;
    const who = profile[row]! + 1;
    const last = lastHour(start[row]!, seconds[row]!) - first;
    for (let at = Math.max(0, firstHour(start[row]!) - first); at <= last; at++) {
      if (owner[at] === 0) owner[at] = who;
      else if (owner[at] !== who) shared[at] = 1;
    }
  }
  return shared;
}
