/** Pages and screens that were opened: what was looked at and not watched. */

import { say } from '../../message.ts';
import type { ClickRow } from '../../import/netflixReport/clickstream.ts';
import { dayOf, spanOf } from '../../import/netflixReport/moment.ts';
import { distinct } from '../../import/netflixReport/table.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

export interface ClicksData {
  readonly pages: number;
  /** How many kinds of screens were opened. */
  readonly levels: number;
  /** The most used first. */
  readonly sources: readonly { readonly kind: ClickRow['source']; readonly pages: number }[];
}

export const clicks = factDetector({
  id: 'clicks',
  needs: ['tables'],
  find({ tables }) {
    const rows = tables?.rows.clicks ?? [];
    if (rows.length === 0) return undefined;
    const span = spanOf(rows.map(({ at }) => at));
    const sources = [...Map.groupBy(rows, ({ source }) => source)].map(([kind, same]) => ({ kind, pages: same.length }));
    const data: ClicksData = {
      pages: rows.length,
      levels: distinct(rows.map(({ level }) => level)),
      sources: sources.sort((a, b) => b.pages - a.pages),
    };
    const values = { count: rows.length };
    return {
      scope: 'everyone',
      headline: say('fact.clicks.headline', values),
      sentence:
        span === undefined
          ? say('fact.clicks.sentence.undated', values)
          : say('fact.clicks.sentence', { ...values, from: { day: dayOf(span.from) }, to: { day: dayOf(span.to) } }),
      tells: say('fact.clicks.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
