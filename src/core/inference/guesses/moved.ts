/** A move: a change of country that stays. */

import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { rowsWhere } from '../../rowLists.ts';
import { guessDetector } from '../detector.ts';
import { spanOf, type Stay } from '../signals/stays.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** A stay of two months could be a move; a quarter and half a year say so more clearly. */
const THIN_DAYS = 60;
const SOME_DAYS = 90;
const STRONG_DAYS = 180;
/** Journeys of fewer days than each of these are left out, one step after the other. */
const JOURNEYS = [2, 4, 8, 16, 32, THIN_DAYS];
/** A long stay of which little was watched may be two journeys. */
const FEWEST_VIEWING_DAYS = 10;

export const moved = guessDetector({
  id: 'moved',
  needs: ['country'],
  sensitive: false,
  find({ viewings, stays, counted }) {
    const long = longStays(stays);
    const moves = long.slice(1);
    const [first] = moves;
    if (first === undefined) return undefined;
    const move = moves.reduce(
      (a, b) => (spanOf(b) > spanOf(a) && b.country !== viewings.home ? b : a),
      moves.find((stay) => stay.country !== viewings.home) ?? first,
    );
    const there = { country: viewings.countries.at(move.country) };
    return {
      severity: 'medium',
      headline: say('guess.moved.headline', { country: there, from: { day: move.from } }),
      evidence: {
        strength: strengthOf(spanOf(move)),
        sentence: say('guess.moved.evidence', {
          country: there,
          count: spanOf(move),
          from: { day: move.from },
          to: { day: move.to },
          rows: move.rows,
        }),
        rows: rowsWhere(
          counted,
          (row) => viewings.country[row] === move.country && viewings.day[row]! >= move.from && viewings.day[row]! <= move.to,
        ),
        of: viewings.everyone.length,
      },
      who: whoHasTheFile,
      why: say('guess.moved.why'),
      wrong: say('guess.moved.wrong'),
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

/** Stays of two months and more. Journeys are taken out from the shortest up, so that a visit home does not end a stay abroad. */
function longStays(stays: readonly Stay[]): readonly Stay[] {
  let left = stays;
  for (const least of JOURNEYS) left = joined(left.filter((stay) => spanOf(stay) >= least));
  return left.filter((stay) => stay.viewingDays >= FEWEST_VIEWING_DAYS);
}

function joined(stays: readonly Stay[]): readonly Stay[] {
  const result: Stay[] = [];
  for (const stay of stays) {
    const last = result.at(-1);
    if (last?.country !== stay.country) result.push(stay);
    else {
      const viewingDays = last.viewingDays + stay.viewingDays;
      result[result.length - 1] = { ...last, to: stay.to, viewingDays, rows: last.rows + stay.rows };
    }
  }
  return result;
}
