/** Which kinds of stories are watched, and how well known they are. */

import { GENRES, type Genre } from '../../knowledge/vocabulary.ts';
import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';

export interface GenresData {
  /** Viewings of known works. */
  readonly viewings: number;
  /** By the first genre of each work, the most watched first; genres that were not watched are left out. */
  readonly list: readonly { readonly genre: Genre; readonly titles: number; readonly viewings: number }[];
}

export const genres = factDetector({
  id: 'genres',
  needs: [],
  find({ works, yours }) {
    if (works.watched.length === 0) return undefined;
    const counts = new Map(GENRES.map((genre) => [genre, { genre, titles: 0, viewings: 0 }]));
    const viewings = works.rows.length;
    for (const work of works.watched) {
      const count = counts.get(works.known[work]!.genres[0]!)!;
      count.titles++;
      count.viewings += works.rowsOf(work).length;
    }
    const list = [...counts.values()].filter((count) => count.titles > 0).sort((a, b) => b.viewings - a.viewings);
    const first = list[0]!;
    const genre = { term: say(`label.genre.${first.genre}`) };
    return {
      scope: yours,
      headline: say('fact.genres.headline', { genre }),
      sentence: say('fact.genres.sentence', {
        genre,
        share: { percent: first.viewings / viewings },
        count: works.watched.length,
        genres: list.length,
      }),
      tells: say('fact.genres.tells'),
      data: { viewings, list } satisfies GenresData,
      rows: works.rows,
    };
  },
});
