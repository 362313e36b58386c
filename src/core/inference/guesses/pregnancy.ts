/** Pregnancy, fertility and birth: two of three signs. Titles about it, then shows for the smallest, and viewing in the small hours for weeks. */

import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { rowsWhere } from '../../rowLists.ts';
import { AUTOPLAYED, NO_DAY } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import type { Signals } from '../signals.ts';
import { inOrder } from '../signals/evidence.ts';
import { clusterOf, duringDays, type Cluster, type Topic } from '../signals/topic.ts';
import { hoursWhere } from '../signals/weekHours.ts';
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
const SMALL_HOURS = hoursWhere((_, hour) => hour >= 2 && hour < 5);
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
        rows: inOrder(together.map(({ rows }) => rows)),
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

function titlesOf({ everyonesWorks }: Signals): Cluster | undefined {
  const cluster = clusterOf(everyonesWorks, about, TITLES_DAYS, TITLES);
  return cluster?.beyondChance === true ? cluster : undefined;
}

function preschoolOf({ everyonesWorks, days }: Signals): (Topic & Sign) | undefined {
  if (days === undefined) return undefined;
  let from = Infinity;
  for (const work of everyonesWorks.watched) {
    if (everyonesWorks.known[work]!.audience !== 'preschool') continue;
    for (const day of everyonesWorks.daysOf(work)) if (day !== NO_DAY && day < from) from = day;
  }
  if (from === Infinity || from < days.first + BEFORE_DAYS) return undefined;
  const topic = duringDays(everyonesWorks, ({ audience }) => audience === 'preschool', from, from + PRESCHOOL_DAYS - 1);
  return topic.titles >= PRESCHOOL_TITLES ? Object.assign(topic, { from }) : undefined;
}

/** The first run of weeks with viewing in the small hours; undefined where such weeks are nothing special. */
function nightsOf({ viewings, days, counted, weekHours }: Signals): (Sign & { readonly weeks: number }) | undefined {
  if (days === undefined || !viewings.has.has('timeOfDay')) return undefined;
  const { day, flags } = viewings;
  const rows = rowsWhere(counted, (row) => SMALL_HOURS[weekHours[row]!] === 1 && (flags[row]! & AUTOPLAYED) === 0);
  const nights = new Set<number>();
  for (let i = 0; i < rows.length; i++) nights.add(day[rows[i]!]!);
  const weeks = Map.groupBy(nights, (night) => Math.floor((night + 3) / 7));
  const full = [...weeks]
    .filter(([, found]) => found.length >= NIGHTS_A_WEEK)
    .map(([week]) => week)
    .sort((a, b) => a - b);
  if (full.length > (MOST_WEEKS * (days.last - days.first + 1)) / 7) return undefined;
  let run = 0;
  for (let at = 0; at < full.length; at++) {
    run = at > 0 && full[at] === full[at - 1]! + 1 ? run + 1 : 1;
    if (run < NIGHT_WEEKS || full[at + 1] === full[at]! + 1) continue;
    const to = full[at]! * 7 + 3;
    const from = to - run * 7 + 1;
    return { from, weeks: run, rows: rows.filter((row) => day[row]! >= from && day[row]! <= to) };
  }
  return undefined;
}
