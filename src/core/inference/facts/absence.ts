/** For how long nobody watched: what an empty home looks like from outside. */

import { civilFromDays } from '../../dateForm.ts';
import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { daysMarked, rowsOfDays } from '../signals/evidence.ts';
import { GAP_DAYS, type Gap } from '../signals/gaps.ts';

/** The longest gaps are listed, in the order of time. */
const LISTED = 100;
/** A month comes back when it holds gaps of a week and more in two years. */
const RETURNING_DAYS = 7;

export interface AbsenceData {
  readonly atLeastDays: number;
  readonly gaps: number;
  readonly days: number;
  readonly longest: Gap;
  readonly latest: Gap;
  /** At most 100, oldest first. */
  readonly list: readonly Gap[];
  /** Months (1..12) whose middle falls into gaps of a week and more in at least two years. */
  readonly returning: readonly { readonly month: number; readonly years: readonly number[] }[];
}

export const absence = factDetector({
  id: 'absence',
  needs: [],
  find({ viewings, gaps, days, counted }) {
    const [first] = gaps;
    const latest = gaps.at(-1);
    if (days === undefined || first === undefined || latest === undefined) return undefined;
    const longest = gaps.reduce((a, b) => (b.days > a.days ? b : a), first);
    const total = gaps.reduce((sum, gap) => sum + gap.days, 0);
    const returning = returningOf(gaps);
    const [again] = returning.toSorted((a, b) => b.years.length - a.years.length || a.month - b.month);
    const values = {
      from: { day: longest.from },
      to: { day: longest.to },
      count: gaps.length,
      least: GAP_DAYS,
      days: total,
    };
    const edges = gaps.flatMap((gap) => [gap.from - 1, gap.to + 1]);
    return {
      scope: 'everyone',
      headline: say('fact.absence.headline', { count: longest.days }),
      sentence:
        again === undefined
          ? say('fact.absence.sentence', values)
          : say('fact.absence.sentence.again', {
              ...values,
              month: { monthOfYear: again.month },
              years: { list: again.years.map(String) },
            }),
      tells: say('fact.absence.tells'),
      data: {
        atLeastDays: GAP_DAYS,
        gaps: gaps.length,
        days: total,
        longest,
        latest,
        list: gaps
          .toSorted((a, b) => b.days - a.days || a.from - b.from)
          .slice(0, LISTED)
          .sort((a, b) => a.from - b.from),
        returning,
      } satisfies AbsenceData,
      rows: rowsOfDays(counted, viewings.day, days.first, daysMarked(edges, days.first, days.plays.length)),
    };
  },
});

function returningOf(gaps: readonly Gap[]): AbsenceData['returning'] {
  const years = new Map<number, Set<number>>();
  for (const gap of gaps) {
    if (gap.days < RETURNING_DAYS) continue;
    const { year, month } = civilFromDays(Math.floor((gap.from + gap.to) / 2));
    years.set(month, (years.get(month) ?? new Set()).add(year));
  }
  return [...years]
    .filter(([, found]) => found.size > 1)
    .map(([month, found]) => ({ month, years: [...found].sort((a, b) => a - b) }))
    .sort((a, b) => a.month - b.month);
}
