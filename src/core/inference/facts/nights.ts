/** How late the nights were, as far as viewing shows it. */

import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { medianOf } from '../signals/median.ts';
import { clockOfNight } from '../signals/nights.ts';

/** Minutes after midnight from which a night is called late. */
export const LATE_AFTER = 30;
/** The card speaks of the last year of the file. */
const DAYS_BACK = 365;

export interface NightsData {
  readonly lateAfter: number;
  readonly nights: number;
  readonly late: number;
  /** Minutes from the midnight that ends the day; -60 is 23:00. `next` is null where the day after had no viewing. */
  readonly medianEnd: number;
  readonly medianNext: number | null;
  /** At most one per night of the last 365 days, oldest first. */
  readonly points: readonly { readonly day: number; readonly end: number; readonly next: number | null }[];
  /** The same two counts over the whole file. */
  readonly all: { readonly nights: number; readonly late: number };
}

export const nights = factDetector({
  id: 'nights',
  needs: ['timeOfDay'],
  find({ nights: found, yours }) {
    const last = found.at(-1);
    if (last === undefined) return undefined;
    const recent = found.filter((night) => night.day > last.day - DAYS_BACK);
    const late = recent.filter((night) => night.end > LATE_AFTER);
    const nexts = recent.flatMap((night) => (night.next === undefined ? [] : [night.next]));
    const data: NightsData = {
      lateAfter: LATE_AFTER,
      nights: recent.length,
      late: late.length,
      medianEnd: medianOf(recent.map((night) => night.end)) ?? 0,
      medianNext: medianOf(nexts) ?? null,
      points: recent.map(({ day, end, next }) => ({ day, end, next: next ?? null })),
      all: { nights: found.length, late: found.filter((night) => night.end > LATE_AFTER).length },
    };
    return {
      scope: yours,
      headline: say('fact.nights.headline', { late: late.length, nights: recent.length }),
      sentence: say('fact.nights.sentence', {
        late: late.length,
        nights: recent.length,
        after: { clock: LATE_AFTER },
        median: { clock: clockOfNight(data.medianEnd) },
      }),
      tells: say('fact.nights.tells'),
      data,
      rows: Uint32Array.from(late, (night) => night.row).sort(),
    };
  },
});
