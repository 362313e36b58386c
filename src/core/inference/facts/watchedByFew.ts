/** What is watched by few: the tail that tells one file from all others. */

import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { watchedShows } from '../signals/shows.ts';
import { topicOf } from '../signals/topic.ts';

/** Tiers of works that few have seen. */
const RARE_TIER = 2;

export interface WatchedByFewData {
  /** Shows and films in all, and those the program does not know. */
  readonly titles: number;
  readonly unknown: number;
  /** Known ones by how many people have seen them, few first: tiers 1 to 5. */
  readonly tiers: readonly number[];
}

export const watchedByFew = factDetector({
  id: 'watchedByFew',
  needs: [],
  find({ viewings, tallies, everyonesWorks: works }) {
    if (works.watched.length === 0) return undefined;
    const shows = watchedShows(viewings, tallies);
    const tiers = [0, 0, 0, 0, 0];
    for (const work of works.watched) tiers[works.known[work]!.tier - 1]!++;
    const few = topicOf(works, ({ tier }) => tier <= RARE_TIER);
    return {
      scope: 'everyone',
      headline: say('fact.watchedByFew.headline', { count: few.titles }),
      sentence: say('fact.watchedByFew.sentence', { count: few.titles, known: works.watched.length, unknown: shows.unknown }),
      tells: say('fact.watchedByFew.tells'),
      data: { titles: shows.all, unknown: shows.unknown, tiers } satisfies WatchedByFewData,
      rows: few.rows,
    };
  },
});
