/** Pregnancy, fertility and birth: two of three signs. Titles about it, then shows for the smallest, and viewing in the small hours for weeks. */

import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { AUTOPLAYED, NO_DAY, type Viewings } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import type { Signals } from '../signals.ts';
import { clusterOf, duringDays, type Cluster, type Topic } from '../signals/topic.ts';
import { aboutAny, titlesToGenre } from '../topicGuess.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

const about = aboutAny('pregnancy', 'infant', 'fertility');
const TITLES = 3;
const TITLES_DAYS = 300;

/** Two titles for the smallest within a year, in a file that had none for half a year. */
const PRESCHOOL_TITLES = 2;
const PRESCHOOL_DAYS = 365;
const BEFORE_DAYS = 180;

/** Plays that begin from 02:00 to 05:00 on three nights a week for three weeks, where that is not usual. */
const NIGHT = { from: 2 * 60, to: 5 * 60 } as const;
const NIGHTS_A_WEEK = 3;
const NIGHT_WEEKS = 3;
const MOST_WEEKS = 0.25;

/** The signs belong together when they lie within two years. */
const TOGETHER_DAYS = 730;

interface Sign {
  readonly from: number;
  readonly rows: Uint32Array;
}

export const pregnancy = guessDetector({
  id: 'pregnancy',
  needs: [],
  sensitive: true,
  find(signals) {
    const titles = titlesOf(signals);
    const preschool = preschoolOf(signals);
    // Hours alone are no sign of it.
    if (titles === undefined && preschool === undefined) return undefined;
    const nights = nightsOf(signals);
    const signs = [titles, preschool, nights].filter((sign) => sign !== undefined);
    const first = Math.min(...signs.map(({ from }) => from));
    const together = signs.filter(({ from }) => from <= first + TOGETHER_DAYS);
    if (together.length < 2) return undefined;
    const has = (sign: Sign | undefined): boolean => sign !== undefined && together.some((one) => one === sign);
    const parts = [
      ...(has(titles) ? [say('guess.pregnancy.sign.titles', { count: titles!.titles })] : []),
      ...(has(preschool)
        ? [say('guess.pregnancy.sign.preschool', { count: preschool!.titles, from: { day: preschool!.from } })]
        : []),
      ...(has(nights) ? [say('guess.pregnancy.sign.nights', { count: nights!.weeks, from: { day: nights!.from } })] : []),
    ];
    return {
      severity: 'high',
      headline: say('guess.pregnancy.headline', { from: { day: first } }),
      evidence: {
        strength: strengthOf(together.length, has(nights)),
        sentence: say('guess.pregnancy.evidence', { signs: { list: parts.map((term) => ({ term })) } }),
        rows: Uint32Array.from(new Set(together.flatMap(({ rows }) => [...rows]))).sort(),
        of: signals.viewings.everyone.length,
      },
      who: whoHasTheFile,
      why: say('guess.pregnancy.why'),
      wrong: say('guess.pregnancy.wrong'),
      fix: titlesToGenre,
    };
  },
});

/** Hours are the weakest of the signs. */
function strengthOf(signs: number, hours: boolean): Strength {
  if (signs === 3) return 'strong';
  return hours ? 'thin' : 'some';
}

function titlesOf({ everyonesWorks, viewings }: Signals): Cluster | undefined {
  const cluster = clusterOf(everyonesWorks, viewings, about, TITLES_DAYS, TITLES);
  return cluster?.beyondChance === true ? cluster : undefined;
}

function preschoolOf({ everyonesWorks, viewings, days }: Signals): (Topic & Sign) | undefined {
  if (days === undefined) return undefined;
  let from = Infinity;
  for (const work of everyonesWorks.watched) {
    if (everyonesWorks.known[work]!.audience !== 'preschool') continue;
    for (const row of everyonesWorks.rowsOf(work)) if (viewings.day[row] !== NO_DAY) from = Math.min(from, viewings.day[row]!);
  }
  if (from === Infinity || from < days.first + BEFORE_DAYS) return undefined;
  const topic = duringDays(everyonesWorks, viewings, ({ audience }) => audience === 'preschool', from, from + PRESCHOOL_DAYS - 1);
  return topic.titles >= PRESCHOOL_TITLES ? { ...topic, from } : undefined;
}

/** The first run of weeks with viewing in the small hours; undefined where such weeks are nothing special. */
function nightsOf({ viewings, days, counted }: Signals): (Sign & { readonly weeks: number }) | undefined {
  if (days === undefined || !viewings.has.has('timeOfDay')) return undefined;
  const rows = counted.filter((row) => isSmallHours(viewings, row));
  const weeks = Map.groupBy(new Set(Array.from(rows, (row) => viewings.day[row]!)), (day) => Math.floor((day + 3) / 7));
  const full = [...weeks]
    .filter(([, nights]) => nights.length >= NIGHTS_A_WEEK)
    .map(([week]) => week)
    .sort((a, b) => a - b);
  if (full.length > (MOST_WEEKS * (days.last - days.first + 1)) / 7) return undefined;
  let run = 0;
  for (let at = 0; at < full.length; at++) {
    run = at > 0 && full[at] === full[at - 1]! + 1 ? run + 1 : 1;
    if (run < NIGHT_WEEKS || full[at + 1] === full[at]! + 1) continue;
    const to = full[at]! * 7 + 3;
    const from = to - run * 7 + 1;
    return { from, weeks: run, rows: rows.filter((row) => viewings.day[row]! >= from && viewings.day[row]! <= to) };
  }
  return undefined;
}

function isSmallHours({ day, minute, flags }: Viewings, row: number): boolean {
  if (minute[row]! < NIGHT.from || minute[row]! >= NIGHT.to) return false;
  return day[row] !== NO_DAY && (flags[row]! & AUTOPLAYED) === 0;
}
