/** How much was watched on each day of the year. */

import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { daysMarked, rowsOfDays } from '../signals/evidence.ts';

/** A picture of more than forty years is no picture. */
const MOST_DAYS = 40 * 366;

export interface CalendarData {
  readonly unit: 'seconds' | 'plays';
  /** The day of `values[0]`. */
  readonly firstDay: number;
  /** One per day up to the last day of the file, 0 where nobody watched; at most the latest forty years. */
  readonly values: readonly number[];
  readonly active: number;
  readonly days: number;
  readonly busiest: { readonly day: number; readonly value: number };
}

export const calendar = factDetector({
  id: 'calendar',
  needs: [],
  find({ viewings, days, counted }) {
    if (days === undefined) return undefined;
    const unit = viewings.has.has('duration') ? 'seconds' : 'plays';
    const all = days[unit];
    let best = 0;
    for (let at = 1; at < all.length; at++) if (all[at]! > all[best]!) best = at;
    const skipped = Math.max(0, all.length - MOST_DAYS);
    const busiest = { day: days.first + best, value: all[best]! };
    return {
      scope: 'everyone',
      headline: say('fact.calendar.headline', { active: days.active, days: all.length }),
      sentence:
        unit === 'seconds'
          ? say('fact.calendar.sentence.seconds', { day: { day: busiest.day }, time: { seconds: busiest.value } })
          : say('fact.calendar.sentence.plays', { day: { day: busiest.day }, count: busiest.value }),
      tells: say('fact.calendar.tells'),
      data: {
        unit,
        firstDay: days.first + skipped,
        values: [...all.subarray(skipped)],
        active: days.active,
        days: all.length,
        busiest,
      } satisfies CalendarData,
      rows: rowsOfDays(counted, viewings.day, days.first, daysMarked([busiest.day], days.first, all.length)),
    };
  },
});
