/** How much the file holds, in one line of numbers. */

import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { distinct } from '../signals/tallies.ts';

export interface TotalsData {
  /** Rows of the file, and those that count as viewing. */
  readonly rows: number;
  readonly viewings: number;
  /** Undefined where the file has no durations. */
  readonly seconds: number | undefined;
  /** Days since 1970-01-01, undefined without dates. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Days from the first to the last, and those with viewing. */
  readonly days: number;
  readonly daysWithViewing: number;
  readonly titles: number;
  /** 0 where the file has no such column. */
  readonly profiles: number;
  readonly devices: number;
  readonly countries: number;
}

export const totals = factDetector({
  id: 'totals',
  needs: [],
  find({ viewings, days, counted, tallies }) {
    const { everyone, has } = viewings;
    if (viewings.rows === 0) return undefined;
    const shows = new Uint32Array(viewings.titles.shows.size);
    for (let code = 0; code < tallies.titles.length; code++) shows[viewings.titles.show[code]!]! += tallies.titles[code]!;
    const length = days === undefined ? 0 : days.last - days.first + 1;
    const data: TotalsData = {
      rows: viewings.rows,
      viewings: everyone.length,
      seconds: has.has('duration') ? (days?.seconds.reduce((sum, seconds) => sum + seconds, 0) ?? 0) : undefined,
      from: days?.first,
      to: days?.last,
      days: length,
      daysWithViewing: days?.active ?? 0,
      titles: distinct(shows),
      profiles: has.has('profile') ? distinct(tallies.profiles) : 0,
      devices: has.has('device') ? distinct(tallies.devices) : 0,
      countries: has.has('country') ? distinct(tallies.countries) : 0,
    };
    return {
      scope: 'everyone',
      headline: say('fact.totals.headline', { count: viewings.rows }),
      sentence:
        days === undefined
          ? say('fact.totals.undated', { rows: data.viewings, titles: data.titles })
          : say('fact.totals.sentence', {
              active: data.daysWithViewing,
              days: length,
              from: { day: days.first },
              to: { day: days.last },
            }),
      tells: say('fact.totals.tells'),
      data,
      rows: counted,
    };
  },
});
