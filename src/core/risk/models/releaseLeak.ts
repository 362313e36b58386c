/**
 * How far a constant shift of all dates could be: nothing is watched before it is released. The interval of shifts that stay
 * possible bounds what a shift hides, after the linkage by known dates in A. Narayanan, V. Shmatikov, "Robust De-anonymization
 * of Large Sparse Datasets", IEEE S&P 2008. The tables know the year of a release and not its day, so the bound is a loose one:
 * someone who looks the day up knows up to a year more.
 */

import { daysFromCivil } from '../../dateForm.ts';
import { instantColumnOf } from '../../history.ts';
import { everyRow } from '../../rowLists.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import type { CopyOf } from './secondCopy.ts';

export interface ReleaseLeak {
  /** `asIs`: of the dates as they stand, for a shift that could be chosen; `shifted`: of the dates of a shifted copy. */
  readonly of: 'asIs' | 'shifted';
  /** Viewings of works whose year is known. */
  readonly viewings: number;
  /** A shift to later days was of at most so many; undefined without any such viewing. Of a shifted copy the profile with fewest. */
  readonly atMost: number | undefined;
  /** Whether a fortnight or more stays possible; a shift within less is no protection. */
  readonly hides: boolean;
}

/** Fewer days than this are no protection. */
export const FEWEST_DAYS = 14;

/**
 * The bound for viewings as they are dated; or for a copy of them whose dates were shifted, each profile by its own number of
 * days: what someone who sees the copy can still think possible.
 */
export function releaseLeak(viewings: Viewings, shifted?: CopyOf): ReleaseLeak {
  const { everyone, day } = viewings;
  if (shifted === undefined) return bound('asIs', viewings, everyone, (row) => (day[row] === NO_DAY ? Number.NaN : day[row]!));
  const { history, sourceRow } = shifted;
  const start = instantColumnOf(history, 'start');
  const rows = everyRow(history.rows);
  const dayOf = (row: number): number => (start === undefined ? Number.NaN : Math.floor(start.seconds[row]! / 86_400));
  return bound('shifted', viewings, rows, dayOf, sourceRow);
}

/** The fewest days from a release to the day a viewing is dated to. */
function bound(
  of: ReleaseLeak['of'],
  { title, titles, recognised }: Viewings,
  rows: Uint32Array,
  dayOf: (row: number) => number,
  sourceRow?: Uint32Array,
): ReleaseLeak {
  const released = Float64Array.from({ length: titles.shows.size }, (_, show) => {
    const year = recognised.works[recognised.work[show]!]?.year;
    return year === undefined ? Number.NaN : daysFromCivil(year, 1, 1);
  });
  let [count, least] = [0, Infinity];
  for (const row of rows) {
    const since = dayOf(row) - released[titles.show[title[sourceRow === undefined ? row : sourceRow[row]!]!]!]!;
    if (Number.isNaN(since)) continue;
    count++;
    least = Math.min(least, since);
  }
  const atMost = count === 0 ? undefined : Math.max(0, least);
  return { of, viewings: count, atMost, hides: atMost === undefined || atMost >= FEWEST_DAYS };
}
