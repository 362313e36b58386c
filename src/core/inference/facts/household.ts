/** When two profiles were in use at once. Profiles are counted and not named, and no two of them are compared. */

import { civilFromDays } from '../../dateForm.ts';
import { say } from '../../message.ts';
import type { Viewings } from '../../viewings.ts';
import { factDetector } from '../detector.ts';
import { rowsWhere } from '../signals/evidence.ts';
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
  find({ viewings, days, tallies, counted }) {
    const profiles = distinct(tallies.profiles);
    if (profiles === 0 || days === undefined) return undefined;
    const shared = sharedHours(viewings, days.last);
    const overlap = new Set<number>();
    const { start, seconds, day } = viewings;
    const rows = rowsWhere(counted, (row) => {
      for (let hour = firstHour(start[row]!); hour <= lastHour(start[row]!, seconds[row]!); hour++) {
        if (!shared(hour)) continue;
        overlap.add(day[row]!);
        return true;
      }
      return false;
    });
    const months = new Map<number, number>();
    for (const found of [...overlap].sort((a, b) => a - b)) {
      const { year, month } = civilFromDays(found);
      const at = (year - 1970) * 12 + month - 1;
      months.set(at, (months.get(at) ?? 0) + 1);
    }
    return {
      scope: 'everyone',
      headline:
        profiles === 1
          ? say('fact.household.headline.one', { count: profiles })
          : say('fact.household.headline', { count: overlap.size }),
      sentence:
        profiles === 1
          ? say('fact.household.sentence.one')
          : say('fact.household.sentence', { count: overlap.size, days: days.active, profiles }),
      tells: say('fact.household.tells'),
      data: {
        profiles,
        overlapDays: overlap.size,
        days: days.active,
        months: [...months].slice(-LISTED).map(([month, found]) => ({ month, days: found })),
      } satisfies HouseholdData,
      rows,
    };
  },
});

const firstHour = (start: number): number => Math.floor(start / 3600);
const lastHour = (start: number, played: number): number =>
  Math.floor((start + Math.min(Math.max(0, played - 1), LONGEST_PLAY_HOURS * 3600)) / 3600);

/** Whether more than one profile was active in an hour (hours since 1970) of the last hundred years of the file. */
function sharedHours(viewings: Viewings, lastDay: number): (hour: number) => boolean {
  const { everyone, start, seconds, profile } = viewings;
  const origin = (lastDay + 2) * 24 + LONGEST_PLAY_HOURS - MOST_HOURS;
  const owner = new Uint32Array(MOST_HOURS);
  const shared = new Uint8Array(MOST_HOURS);
  for (let i = 0; i < everyone.length; i++) {
    const row = everyone[i]!;
    const who = profile[row]! + 1;
    const last = lastHour(start[row]!, seconds[row]!) - origin;
    for (let at = Math.max(0, firstHour(start[row]!) - origin); at <= last; at++) {
      if (owner[at] === 0) owner[at] = who;
      else if (owner[at] !== who) shared[at] = 1;
    }
  }
  return (hour) => shared[hour - origin] === 1;
}
