/** When the viewing of each night ended, and when the next began: a lower bound on being awake. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { AUTOPLAYED, DAY_STARTS_AT_MINUTE, NO_DAY, type Viewings } from '../../viewings.ts';
import type { DayRange } from './days.ts';

/** A day whose last viewing ended before 18:00 says nothing of the night. */
const EVENING_FROM = 18 * 60 - 1440;

/** A play that was left on is not counted beyond this. */
const LONGEST_PLAY_SECONDS = 12 * 3600;

export interface Night {
  readonly day: number;
  /** End of the last viewing in minutes from the midnight that ends the day: -60 is 23:00, 30 is 00:30. */
  readonly end: number;
  /** Start of the first viewing of the day after, in minutes from the same midnight; undefined when there was none. */
  readonly next: number | undefined;
  /** The row that ended last. */
  readonly row: number;
}

/** Nights with viewing after 18:00 in `viewings.yours`, whose days lie in `range`, oldest first. Autoplayed rows are left out: nobody may have been awake. In steps. */
export function* nightsOf(viewings: Viewings, range: DayRange | undefined): Steps<readonly Night[]> {
  if (range === undefined) return [];
  const { yours: rows, day, minute, seconds, flags } = viewings;
  const length = range.last - range.first + 1;
  const end = new Int32Array(length).fill(NO_DAY);
  const ending = new Uint32Array(length);
  const first = new Int32Array(length).fill(-1);
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = rows[i]!;
    const clock = minute[row]!;
    if (clock < 0 || (flags[row]! & AUTOPLAYED) !== 0) continue;
    const at = day[row]! - range.first;
    const fromMidnight = clock < DAY_STARTS_AT_MINUTE ? clock : clock - 1440;
    const played = seconds[row]!;
    const ended = fromMidnight + (played > 0 ? Math.floor(Math.min(played, LONGEST_PLAY_SECONDS) / 60) : 0);
    if (ended > end[at]!) {
      end[at] = ended;
      ending[at] = row;
    }
    const began = fromMidnight + 1440;
    if (first[at]! < 0 || began < first[at]!) first[at] = began;
  }
  const nights: Night[] = [];
  for (let at = 0; at < length; at++) {
    if (end[at]! < EVENING_FROM) continue;
    const next = at + 1 < length && first[at + 1]! >= 0 ? first[at + 1]! : undefined;
    nights.push({ day: range.first + at, end: end[at]!, next, row: ending[at]! });
  }
  return nights;
}

/** Minutes since local midnight of a time of a night. */
export const clockOfNight = (minutes: number): number => ((Math.round(minutes) % 1440) + 1440) % 1440;
