/** Travel and absence: gaps in the viewing, and viewing from another country. */

import { codesWhere } from '../../dictionary.ts';
import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { rowsWhere } from '../../rowLists.ts';
import { guessDetector } from '../detector.ts';
import { daysMarked, rowsOfCodes } from '../signals/evidence.ts';
import { GAP_DAYS } from '../signals/gaps.ts';
import { medianOf } from '../signals/median.ts';
import { spanOf } from '../signals/stays.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** A gap counts when it is this many times the usual distance between two days of viewing: who watches on Sundays is not away from Monday. */
const UNUSUAL = 4;
/** An absence this near the end of the file could be read as a plan; that raises the severity. */
const RECENT_DAYS = 60;
/** Strong: three absences, in a home that otherwise watches on most days. Some: two absences. */
const STRONG_ABSENCES = 3;
const STRONG_DENSITY = 0.5;
const SOME_ABSENCES = 2;

export const emptyHome = guessDetector({
  id: 'emptyHome',
  needs: [],
  sensitive: false,
  find({ viewings, days, gaps, stays, counted }) {
    if (days === undefined) return undefined;
    const least = Math.max(GAP_DAYS, UNUSUAL * usualDistance(days.plays));
    const unusual = gaps.filter((gap) => gap.days >= least);
    const abroad = stays.filter((stay) => stay.country !== viewings.home && spanOf(stay) >= 2);
    if (unusual.length === 0 && !abroad.some((stay) => spanOf(stay) >= GAP_DAYS)) return undefined;
    const { first } = days;
    const edges = daysMarked(
      unusual.flatMap((gap) => [gap.from - 1, gap.to + 1]),
      first,
      days.plays.length,
    );
    const { country, countries, home, everyone } = viewings;
    const away = codesWhere(countries.size, (code) => home !== undefined && code !== home && countries.at(code) !== 'ZZ');
    const awayRows = rowsOfCodes(counted, country, away).length;
    const latest = unusual.at(-1);
    const absences = unusual.length + abroad.length;
    const lastAbsence = Math.max(latest?.to ?? -Infinity, abroad.at(-1)?.to ?? -Infinity);
    const values = {
      gaps: unusual.length,
      days: unusual.reduce((sum, gap) => sum + gap.days, 0),
      from: { day: latest?.from ?? 0 },
      to: { day: latest?.to ?? 0 },
      rows: awayRows,
      of: everyone.length,
      share: { percent: awayRows / everyone.length },
      home: { country: home === undefined ? 'ZZ' : countries.at(home) },
      stays: abroad.length,
    };
    const parts = abroad.length === 0 ? 'gaps' : latest === undefined ? 'stays' : 'both';
    return {
      severity: lastAbsence > days.last - RECENT_DAYS ? 'high' : 'medium',
      headline: say('guess.emptyHome.headline'),
      evidence: {
        strength: strengthOf(absences, viewings.has.has('timeOfDay') ? days.active / days.plays.length : 0),
        sentence: say(`guess.emptyHome.evidence.${parts}`, values),
        rows: rowsWhere(counted, (row) => edges[viewings.day[row]! - first] === 1 || away[country[row]!] === 1),
        of: everyone.length,
      },
      who: whoHasTheFile,
      why: say('guess.emptyHome.why'),
      wrong: say('guess.emptyHome.wrong'),
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

function strengthOf(absences: number, density: number): Strength {
  if (absences >= STRONG_ABSENCES && density >= STRONG_DENSITY) return 'strong';
  return absences >= SOME_ABSENCES ? 'some' : 'thin';
}

/** The median distance between two days of viewing, 1 for daily viewing. */
function usualDistance(plays: Uint32Array): number {
  const distances: number[] = [];
  let last = 0;
  for (let at = 1; at < plays.length; at++) {
    if (plays[at] === 0) continue;
    distances.push(at - last);
    last = at;
  }
  return medianOf(distances) ?? 1;
}
