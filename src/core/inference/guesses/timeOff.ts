/** Time off work or school: weeks with far more viewing on weekday daytimes than is usual here. */

import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { rowsWhere } from '../../rowLists.ts';
import type { Viewings } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import type { DayRange } from '../signals/days.ts';
import { medianOf } from '../signals/median.ts';
import { hoursWhere } from '../signals/weekHours.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** Plays that begin from Monday to Friday between 09:00 and 17:00. */
const DAYTIME = hoursWhere((weekday, hour) => weekday < 5 && hour >= 9 && hour < 17);
/** Twice the person's own median week, and never less than five hours: twice of nothing is nothing. */
const TIMES_USUAL = 2;
const LEAST_SECONDS = 5 * 3600;
/** Three such weeks in a row; six make the evidence more than thin, twelve strong. */
const THIN_WEEKS = 3;
const SOME_WEEKS = 6;
const STRONG_WEEKS = 12;
/** Below a quarter of a year there is no usual week. */
const BASELINE_WEEKS = 13;
/** Where a play has no duration it counts as a short episode. */
const UNKNOWN_PLAY_SECONDS = 40 * 60;

export const timeOff = guessDetector({
  id: 'timeOff',
  needs: ['timeOfDay'],
  sensitive: false,
  find({ viewings, countedYours, daysYours, weekHours }) {
    const weeks = daysYours && daytimeWeeks(viewings, daysYours, weekHours);
    if (weeks === undefined || weeks.seconds.length < BASELINE_WEEKS) return undefined;
    const usual = medianOf([...weeks.seconds]) ?? 0;
    const run = longestRun(weeks.seconds, Math.max(TIMES_USUAL * usual, LEAST_SECONDS));
    if (run.weeks < THIN_WEEKS) return undefined;
    const from = (weeks.first + run.from) * 7 - 3;
    const to = from + run.weeks * 7 - 1;
    const total = weeks.seconds.subarray(run.from, run.from + run.weeks).reduce((sum, seconds) => sum + seconds, 0);
    const values = { from: { day: from }, to: { day: to } };
    return {
      severity: 'medium',
      headline: say('guess.timeOff.headline', values),
      evidence: {
        strength: strengthOf(run.weeks),
        sentence: say('guess.timeOff.evidence', {
          ...values,
          count: run.weeks,
          week: { seconds: Math.round(total / run.weeks) },
          usual: { seconds: usual },
        }),
        rows: rowsWhere(
          countedYours,
          (row) => DAYTIME[weekHours[row]!] === 1 && viewings.day[row]! >= from && viewings.day[row]! <= to,
        ),
        of: viewings.yours.length,
      },
      who: whoHasTheFile,
      why: say('guess.timeOff.why'),
      wrong: say('guess.timeOff.wrong'),
      fix: {
        role: 'start',
        operator: 'generalize',
        level: 'month',
        label: say('guess.fix.month'),
        cost: say('guess.cost.month'),
      },
    };
  },
});

function strengthOf(weeks: number): Strength {
  return weeks >= STRONG_WEEKS ? 'strong' : weeks >= SOME_WEEKS ? 'some' : 'thin';
}

/** Weeks since 1970 that begin on a Monday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

function daytimeWeeks(viewings: Viewings, range: DayRange, weekHours: Uint8Array): { first: number; seconds: Float64Array } {
  const first = weekOf(range.first);
  const seconds = new Float64Array(weekOf(range.last) - first + 1);
  for (let i = 0; i < viewings.yours.length; i++) {
    const row = viewings.yours[i]!;
    if (DAYTIME[weekHours[row]!] === 0) continue;
    const played = viewings.seconds[row]!;
    seconds[weekOf(viewings.day[row]!) - first]! += played < 0 ? UNKNOWN_PLAY_SECONDS : played;
  }
  return { first, seconds };
}

function longestRun(seconds: Float64Array, least: number): { from: number; weeks: number } {
  let best = { from: 0, weeks: 0 };
  let weeks = 0;
  for (let at = 0; at < seconds.length; at++) {
    weeks = seconds[at]! >= least ? weeks + 1 : 0;
    if (weeks > best.weeks) best = { from: at - weeks + 1, weeks };
  }
  return best;
}
