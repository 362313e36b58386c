/** An account used from two homes: two profiles active in two countries on one day. */

import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import { evidence } from '../signals/evidence.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** One or two such days are a journey; ten are a habit. */
const SOME_DAYS = 3;
const STRONG_DAYS = 10;

export const sharedAccount = guessDetector({
  id: 'sharedAccount',
  needs: ['profile', 'country'],
  sensitive: false,
  find({ viewings, days }) {
    const found = apartDays(viewings);
    if (days === undefined || found.size === 0) return undefined;
    return {
      severity: 'medium',
      headline: say('guess.sharedAccount.headline'),
      evidence: {
        strength: strengthOf(found.size),
        sentence: say('guess.sharedAccount.evidence', { count: found.size, days: days.active }),
        rows: evidence(viewings.rows, viewings.everyone, (row) => found.has(viewings.day[row]!)),
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

/** Days on which one profile was active in one country and another profile in another. */
function apartDays(viewings: Viewings): ReadonlySet<number> {
  const { everyone, day, profile, country, countries } = viewings;
  const seen = new Map<number, Set<number>>();
  const apart = new Set<number>();
  let last = { day: NO_DAY, profile: -1, country: -1 };
  for (let i = 0; i < everyone.length; i++) {
    const row = everyone[i]!;
    const here = day[row]!;
    if (here === NO_DAY || (here === last.day && profile[row] === last.profile && country[row] === last.country)) continue;
    last = { day: here, profile: profile[row]!, country: country[row]! };
    if (countries.at(last.country) === 'ZZ') continue;
    const others = seen.get(here) ?? new Set<number>();
    for (const other of others) {
      const who = Math.floor(other / countries.size);
      if (who !== last.profile && other - who * countries.size !== last.country) apart.add(here);
    }
    seen.set(here, others.add(last.profile * countries.size + last.country));
  }
  return apart;
}
