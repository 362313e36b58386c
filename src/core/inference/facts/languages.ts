/** In which languages the watched films and shows were made. */

import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';

const LISTED = 15;

export interface LanguagesData {
  readonly languages: number;
  /** Viewings of known works. */
  readonly viewings: number;
  /** The 15 with most viewings; ISO 639-1. */
  readonly list: readonly { readonly language: string; readonly titles: number; readonly viewings: number }[];
}

export const languages = factDetector({
  id: 'languages',
  needs: [],
  find({ works, yours }) {
    const counts = new Map<string, { language: string; titles: number; viewings: number }>();
    let viewings = 0;
    for (const work of works.watched) {
      const { language } = works.known[work]!;
      if (language === '') continue;
      const count = counts.get(language) ?? { language, titles: 0, viewings: 0 };
      count.titles++;
      count.viewings += works.rowsOf(work).length;
      viewings += works.rowsOf(work).length;
      counts.set(language, count);
    }
    const all = [...counts.values()].sort((a, b) => b.viewings - a.viewings || (a.language < b.language ? -1 : 1));
    const [first] = all;
    if (first === undefined) return undefined;
    return {
      scope: yours,
      headline: say('fact.languages.headline', { count: all.length }),
      sentence: say('fact.languages.sentence', {
        language: { language: first.language },
        share: { percent: first.viewings / viewings },
        count: all.length,
      }),
      tells: say('fact.languages.tells'),
      data: { languages: all.length, viewings, list: all.slice(0, LISTED) } satisfies LanguagesData,
      rows: works.rows,
    };
  },
});
