/** Games that were played. How long is not said: the report does not name the unit of its durations. */

import { say } from '../../message.ts';
import { dayOf, spanOf } from '../../import/netflixReport/moment.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

const LISTED = 15;

export interface GamesData {
  readonly sessions: number;
  readonly games: number;
  /** Sessions with a duration, in a unit that is not stated; their sum. */
  readonly timed: number;
  readonly duration: number;
  /** At most 15, the most played first. */
  readonly list: readonly { readonly title: string; readonly sessions: number }[];
}

export const games = factDetector({
  id: 'games',
  needs: ['tables'],
  find({ tables }) {
    const rows = tables?.rows.games ?? [];
    if (rows.length === 0) return undefined;
    const played = [...Map.groupBy(rows, ({ game }) => game)].sort(([, a], [, b]) => b.length - a.length);
    const timed = rows.flatMap(({ duration }) => duration ?? []);
    const span = spanOf(rows.map(({ at }) => at));
    const data: GamesData = {
      sessions: rows.length,
      games: played.length,
      timed: timed.length,
      duration: timed.reduce((sum, duration) => sum + duration, 0),
      list: played.slice(0, LISTED).map(([title, same]) => ({ title, sessions: same.length })),
    };
    const values = { count: rows.length, games: { term: say('fact.games.games', { count: played.length }) } };
    return {
      scope: 'everyone',
      headline: say('fact.games.headline', { count: rows.length }),
      sentence:
        span === undefined
          ? say('fact.games.sentence.undated', values)
          : say('fact.games.sentence', { ...values, from: { day: dayOf(span.from) }, to: { day: dayOf(span.to) } }),
      tells: say('fact.games.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
