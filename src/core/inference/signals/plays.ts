/** How often each title was played: rows are not plays, for somebody who comes back to the rest of a film plays it once. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';

/**
 * A title's length is not in the file: the longest time it was watched in one go stands for it. Somebody who comes
 * back on the same or the next day before FINISHED of that was watched resumes; otherwise the title is played again.
 */
const FINISHED = 0.8;

/**
 * The numbers kept of a title, side by side: titles come in any order, and a look at one should fetch one stretch of memory,
 * not ten.
 */
export const ROWS = 0;
export const PLAYS = 1;
export const FROM = 2;
export const TO = 3;
export const MOST = 4;
export const MOST_DAY = 5;
const LONGEST = 6;
const WATCHED = 7;
const LAST_DAY = 8;
const LAST_PROFILE = 9;
const TODAY = 10;
const NUMBERS = 11;

/** A title that is resumed for longer than this many seconds has been seen whole. */
const MOST_WATCHED = 0x3fff_ffff;

/** By title code: rows, plays, first and last day, and the day with most plays. In steps. */
export function* playsOf(viewings: Viewings): Steps<{ of(code: number, number: number): number }> {
  const { yours, day, title, seconds, profile } = viewings;
  const of = new Int32Array(viewings.titles.dictionary.size * NUMBERS);
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    const longest = title[row]! * NUMBERS + LONGEST;
    if (seconds[row]! > of[longest]!) of[longest] = seconds[row]!;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    const now = day[row]!;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (now === NO_DAY) continue;
    const at = title[row]! * NUMBERS;
    const isFirst = of[at + ROWS] === 0;
    const played = Math.max(0, seconds[row]!);
    const sameViewer = !isFirst && of[at + LAST_PROFILE] === profile[row];
    const resumes = sameViewer && now - of[at + LAST_DAY]! <= 1 && of[at + WATCHED]! < FINISHED * of[at + LONGEST]!;
    of[at + ROWS]!++;
    if (resumes) of[at + WATCHED] = Math.min(MOST_WATCHED, of[at + WATCHED]! + played);
    else {
      of[at + PLAYS]!++;
      of[at + WATCHED] = Math.min(MOST_WATCHED, played);
      const today = sameViewer && now === of[at + LAST_DAY] ? of[at + TODAY]! + 1 : 1;
      of[at + TODAY] = today;
      if (today > of[at + MOST]!) {
        of[at + MOST] = today;
        of[at + MOST_DAY] = now;
      }
    }
    if (isFirst || now < of[at + FROM]!) of[at + FROM] = now;
    if (isFirst || now > of[at + TO]!) of[at + TO] = now;
    of[at + LAST_DAY] = now;
    of[at + LAST_PROFILE] = profile[row]!;
  }
  return { of: (code, number) => of[code * NUMBERS + number]! };
}
