/** Runs of days on which nobody watched. */

import type { DayRange, Days } from './days.ts';

/** Shorter gaps are ordinary in any household. */
export const GAP_DAYS = 4;

/** First and last day without viewing, and how many they are. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

/** Gaps of GAP_DAYS and more between two days of viewing, oldest first. */
export function gapsOf(days: Days | undefined): readonly Gap[] {
  const gaps: Gap[] = [];
  if (days === undefined) return gaps;
  let last = 0;
  for (let at = 1; at < days.plays.length; at++) {
    if (days.plays[at] === 0) continue;
    const empty = at - last - 1;
    if (empty >= GAP_DAYS) gaps.push({ from: days.first + last + 1, to: days.first + at - 1, days: empty });
    last = at;
  }
  return gaps;
}

/** Gaps cut at the edges of a range; what is left of one must still be a gap. */
export function gapsWithin(gaps: readonly Gap[], { first, last }: DayRange): readonly Gap[] {
  const cut = gaps.map((gap) => ({ from: Math.max(gap.from, first), to: Math.min(gap.to, last) }));
  return cut.map(({ from, to }) => ({ from, to, days: to - from + 1 })).filter(({ days }) => days >= GAP_DAYS);
}
