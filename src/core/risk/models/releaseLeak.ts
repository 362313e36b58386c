/**
 * How far a constant shift of all dates could be: nothing is watched before it is released. The interval of shifts that stay
 * possible bounds what a shift hides, after the linkage by known dates in A. Narayanan, V. Shmatikov, "Robust De-anonymization
 * of Large Sparse Datasets", IEEE S&P 2008. The tables know the year of a release and not its day, so the bound is a loose one:
 * someone who looks the day up knows up to a year more.
 */

import { daysFromCivil } from '../../dateForm.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';

export interface ReleaseLeak {
  /** Viewings of works whose year is known. */
  readonly viewings: number;
  /** A shift to later days was of at most so many; undefined without any such viewing. */
  readonly atMost: number | undefined;
  /** Whether a fortnight or more stays possible; a shift within less is no protection. */
  readonly hides: boolean;
}

/** Fewer days than this are no protection. */
export const FEWEST_DAYS = 14;

/** The bound for viewings as they are dated, shifted or not. */
export function releaseLeak(viewings: Viewings): ReleaseLeak {
  const { everyone, day, title, titles, recognised } = viewings;
  const released = Float64Array.from({ length: titles.shows.size }, (_, show) => {
    const year = recognised.works[recognised.work[show]!]?.year;
    return year === undefined ? Number.NaN : daysFromCivil(year, 1, 1);
  });
  let [count, least] = [0, Infinity];
  for (const row of everyone) {
    const since = day[row]! - released[titles.show[title[row]!]!]!;
    if (day[row] === NO_DAY || Number.isNaN(since)) continue;
    count++;
    least = Math.min(least, since);
  }
  const atMost = count === 0 ? undefined : Math.max(0, least);
  return { viewings: count, atMost, hides: atMost === undefined || atMost >= FEWEST_DAYS };
}
