/** An account used from two homes: two profiles active in two countries on one day. */

import { areNeighbours } from '../../knowledge/countries.ts';
import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import type { Days } from '../signals/days.ts';
import { codesWhere, rowsOfDays } from '../signals/evidence.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** One or two such days are a journey; ten are a habit. */
const SOME_DAYS = 3;
const STRONG_DAYS = 10;

export const sharedAccount = guessDetector({
  id: 'sharedAccount',
  needs: ['profile', 'country'],
  sensitive: false,
  find({ viewings, days, counted }) {
    if (days === undefined) return undefined;
    const apart = apartDays(viewings, days);
    const count = apart.reduce((sum, mark) => sum + (mark > 0 ? 1 : 0), 0);
    if (count === 0) return undefined;
    const far = apart.reduce((sum, mark) => sum + (mark === FAR ? 1 : 0), 0);
    return {
      severity: 'medium',
      headline: say('guess.sharedAccount.headline'),
      evidence: {
        strength: strengthOf(far),
        sentence: say('guess.sharedAccount.evidence', { count, days: days.active }),
        rows: rowsOfDays(
          counted,
          viewings.day,
          days.first,
          apart.map((mark) => Math.min(mark, 1)),
        ),
        of: viewings.everyone.length,
      },
      who: whoHasTheFile,
      why: say('guess.sharedAccount.why'),
      wrong: say('guess.sharedAccount.wrong'),
      fix: {
        role: 'country',
        operator: 'generalize',
        level: 'homeAway',
        label: say('guess.fix.country'),
        cost: say('guess.cost.country'),
      },
    };
  },
});

function strengthOf(days: number): Strength {
  return days >= STRONG_DAYS ? 'strong' : days >= SOME_DAYS ? 'some' : 'thin';
}

/** Near a border a phone is served from the other side, so days in neighbouring countries are thin evidence. */
const NEAR = 1;
const FAR = 2;

/** Days, from the first of the file on, marked NEAR or FAR where one profile was active in one country and another profile in another. */
function apartDays(viewings: Viewings, { first, plays }: Days): Uint8Array {
  const { everyone, day, profile, country, countries } = viewings;
  const unknown = codesWhere(countries.size, (code) => countries.at(code) === 'ZZ');
  const apart = new Uint8Array(plays.length);
  /** Day -> its pairs of profile and country, until they are apart. */
  const seen: (number[] | undefined)[] = Array.from({ length: plays.length });
  for (let i = 0; i < everyone.length; i++) {
    const row = everyone[i]!;
    if (day[row] === NO_DAY || unknown[country[row]!] === 1) continue;
    const at = day[row]! - first;
    if (apart[at] === FAR) continue;
    const pair = profile[row]! * countries.size + country[row]!;
    const pairs = (seen[at] ??= []);
    if (pairs.includes(pair)) continue;
    for (const other of pairs) {
      const who = Math.floor(other / countries.size);
      const there = other - who * countries.size;
      if (who === profile[row] || there === country[row]) continue;
      const near = areNeighbours(countries.at(there), countries.at(country[row]!));
      apart[at] = Math.max(apart[at]!, near ? NEAR : FAR);
    }
    pairs.push(pair);
  }
  return apart;
}
