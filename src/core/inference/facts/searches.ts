/** What was typed into search, put together from the letters the report logs. */

import { personal, say } from '../../message.ts';
import { dayOf, monthOf, spanOf } from '../../import/netflixReport/moment.ts';
import { searchesOf, type Search } from '../../import/netflixReport/searchHistory.ts';
import { fold } from '../../fold.ts';
import type { Viewings } from '../../viewings.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

export interface SearchesData {
  readonly searches: number;
  /** Rows of the table: typing is logged letter by letter. */
  readonly rows: number;
  /** Of children's profiles. */
  readonly kids: number;
  /** Searches without a date. */
  readonly undated: number;
  /** Months since January 1970 that have searches, oldest first. */
  readonly months: readonly { readonly month: number; readonly searches: number }[];
  /** What the person's own profile searched for most; null where nothing was, or while it is not known whose profile it is. */
  readonly most: { readonly text: string; readonly searches: number } | null;
}

export const searches = factDetector({
  id: 'searches',
  needs: ['tables'],
  find({ tables, viewings }) {
    const rows = tables?.rows.searches ?? [];
    const found = searchesOf(rows);
    if (found.length === 0) return undefined;
    const byMonth = Map.groupBy(
      found.filter(({ at }) => at !== undefined),
      ({ at }) => monthOf(at ?? 0),
    );
    const span = spanOf(found.map(({ at }) => at));
    const data: SearchesData = {
      searches: found.length,
      rows: rows.length,
      kids: found.filter(({ kids }) => kids).length,
      undated: found.filter(({ at }) => at === undefined).length,
      months: [...byMonth].map(([month, same]) => ({ month, searches: same.length })).sort((a, b) => a.month - b.month),
      most: mostSearched(found, viewings),
    };
    const values = {
      count: found.length,
      rows: rows.length,
      ...(span && { from: { day: dayOf(span.from) }, to: { day: dayOf(span.to) } }),
    };
    return {
      scope: 'everyone',
      headline: say('fact.searches.headline', { count: found.length }),
      sentence: sentenceOf(values, data, span !== undefined),
      tells: say('fact.searches.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});

function sentenceOf(values: Parameters<typeof say>[1] & object, { most }: SearchesData, dated: boolean): ReturnType<typeof say> {
  if (!dated) return say('fact.searches.sentence.undated', values);
  if (most === null) return say('fact.searches.sentence', values);
  return say('fact.searches.sentence.most', { ...values, text: personal('text', most.text), times: most.searches });
}

/** Other people's words are counted and never shown. */
function mostSearched(found: readonly Search[], { mine, profiles }: Viewings): SearchesData['most'] {
  const own = mine === undefined ? undefined : profiles.at(mine).normalize('NFC').trim();
  const people = new Set(found.map(({ profile }) => profile));
  if (own === undefined && people.size > 1) return null;
  const byText = Map.groupBy(
    found.filter(({ profile }) => own === undefined || profile === own),
    ({ text }) => fold(text),
  );
  let most: readonly Search[] | undefined;
  for (const same of byText.values()) if (most === undefined || same.length > most.length) most = same;
  const [first] = most ?? [];
  return most === undefined || first === undefined || most.length < 2 ? null : { text: first.text, searches: most.length };
}
