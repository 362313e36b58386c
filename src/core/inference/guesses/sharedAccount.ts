/** An account used from two homes: two profiles active in two countries on one day. */

import { areNeighbours } from '../../knowledge/countries.ts';
import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import type { Days } from '../signals/days.ts';
import { dayTable } from '../signals/dayTable.ts';
import { rowsOfDays } from '../signals/evidence.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** One or two such days are a journey; ten are a habit. */
const SOME_DAYS = 3;
const STRONG_DAYS = 10;

export const sharedAccount = guessDetector({
  id: 'sharedAccount',
  needs: ['profile', 'country'],
  sensitive: false,
  *find({ viewings, days, counted }) {
    if (days === undefined) return undefined;
    const apart = yield* apartDays(viewings, days);
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
function* apartDays(viewings: Viewings, days: Days): Steps<Uint8Array> {
  const { profile, profiles, country, countries } = viewings;
  const apart = new Uint8Array(days.plays.length);
  if (profiles.size === 1) return apart;
  const each = yield* dayTable(
    viewings,
    days,
    profiles.size * countries.size,
    (row) => profile[row]! * countries.size + country[row]!,
  );
  let day = 0;
  /** Who was where on that day. */
  let pairs: { readonly who: number; readonly place: string }[] = [];
  each((on, pair) => {
    if (on !== day) pairs = [];
    day = on;
    const at = on - days.first;
    const who = Math.floor(pair / countries.size);
    const place = countries.at(pair % countries.size);
    if (apart[at] === FAR || place === 'ZZ') return;
    for (const other of pairs) {
      if (other.who === who || other.place === place) continue;
      apart[at] = Math.max(apart[at]!, areNeighbours(other.place, place) ? NEAR : FAR);
    }
    pairs.push({ who, place });
  });
  return apart;
}
