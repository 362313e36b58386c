/** What was liked and disliked, in so many words. */

import { say } from '../../message.ts';
import type { RatingRow } from '../../import/netflixReport/ratings.ts';
import { distinct } from '../../import/netflixReport/table.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

const VERDICTS: readonly RatingRow['verdict'][] = ['twoThumbsUp', 'thumbsUp', 'thumbsDown', 'stars', 'taken', 'unknown'];

export interface RatingsData {
  /** Ratings that stand: those taken back are told apart. */
  readonly ratings: number;
  readonly titles: number;
  /** In a fixed order, those that occur. */
  readonly verdicts: readonly { readonly kind: RatingRow['verdict']; readonly ratings: number }[];
  /** How often each number of stars was given, one to five; all 0 without stars. */
  readonly stars: readonly number[];
}

export const ratings = factDetector({
  id: 'ratings',
  needs: ['tables'],
  find({ tables }) {
    const rows = tables?.rows.ratings ?? [];
    const standing = rows.filter(({ verdict }) => verdict !== 'taken' && verdict !== 'unknown');
    if (standing.length === 0) return undefined;
    const data: RatingsData = {
      ratings: standing.length,
      titles: distinct(standing.map(({ title }) => title)),
      verdicts: VERDICTS.map((kind) => ({ kind, ratings: rows.filter(({ verdict }) => verdict === kind).length })).filter(
        (one) => one.ratings > 0,
      ),
      stars: [1, 2, 3, 4, 5].map((stars) => standing.filter((row) => row.stars === stars).length),
    };
    return {
      scope: 'everyone',
      headline: say('fact.ratings.headline', { count: standing.length }),
      sentence: say('fact.ratings.sentence', { count: data.titles, ratings: standing.length }),
      tells: say('fact.ratings.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
