/** Titles that were named without being watched: put on a list, marked as interesting, chosen in a story, blocked for a child. */

import { say } from '../../message.ts';
import { distinct } from '../../import/netflixReport/table.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

export interface ListsData {
  readonly titles: number;
  /** In a fixed order, those that occur. */
  readonly lists: readonly {
    readonly kind: 'myList' | 'interested' | 'watchedElsewhere' | 'interactive' | 'restricted';
    readonly titles: number;
  }[];
}

export const lists = factDetector({
  id: 'lists',
  needs: ['tables'],
  find({ tables }) {
    if (tables === undefined) return undefined;
    const { myList = [], preferences = [], interactive = [], restricted = [] } = tables.rows;
    const named = [
      ['myList', myList],
      ['interested', preferences.filter(({ interested }) => interested)],
      ['watchedElsewhere', preferences.filter(({ watched }) => watched)],
      ['interactive', interactive],
      ['restricted', restricted],
    ] as const;
    const titlesOf = (rows: readonly { readonly title: string }[]): string[] => rows.map(({ title }) => title);
    const titles = distinct(named.flatMap(([, rows]) => titlesOf(rows)));
    if (titles === 0) return undefined;
    const data: ListsData = {
      titles,
      lists: named.map(([kind, rows]) => ({ kind, titles: distinct(titlesOf(rows)) })).filter((list) => list.titles > 0),
    };
    return {
      scope: 'everyone',
      headline: say('fact.lists.headline', { count: titles }),
      sentence: say('fact.lists.sentence', { count: titles }),
      tells: say('fact.lists.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
