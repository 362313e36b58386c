/** What the file lists although nobody chose to watch it. */

import { entries } from '../../dictionary.ts';
import { textColumnOf } from '../../history.ts';
import { supplementalTypeOf, type SupplementalKind } from '../../knowledge/supplementalTypes.ts';
import { say } from '../../message.ts';
import { AUTOPLAYED, HIDDEN, PREVIEW, SHORT, type Viewings } from '../../viewings.ts';
import { factDetector } from '../detector.ts';

export interface PreviewsData {
  readonly rows: number;
  readonly previews: number;
  /** Under two minutes, previews not counted again. */
  readonly short: number;
  /** Begun by the service; most are full viewings all the same. */
  readonly autoplayed: number;
  readonly hidden: number;
  /** Rows by what the file says they are, those that nobody chooses; the most first. */
  readonly kinds: readonly { readonly kind: SupplementalKind; readonly rows: number }[];
}

export const previews = factDetector({
  id: 'previews',
  needs: ['supplemental'],
  *find({ viewings }) {
    const { flags } = viewings;
    const data: PreviewsData = { ...countsOf(viewings), kinds: kindsOf(viewings) };
    yield;
    if (data.previews + data.autoplayed + data.short + data.hidden === 0) return undefined;
    const rows = new Uint32Array(data.previews);
    for (let row = 0, at = 0; at < rows.length; row++) {
      // Written whether it is one or not: nothing to guess for the processor.
      rows[at] = row;
      at += Number((flags[row]! & PREVIEW) !== 0);
    }
    return {
      scope: 'account',
      headline: say('fact.previews.headline', { count: data.previews }),
      sentence: say('fact.previews.sentence', {
        previews: data.previews,
        rows: data.rows,
        short: data.short,
        autoplayed: data.autoplayed,
      }),
      tells: say('fact.previews.tells'),
      data,
      rows,
    };
  },
});

function countsOf({ flags, rows }: Viewings): Omit<PreviewsData, 'kinds'> {
  const tally = new Uint32Array(256);
  for (let row = 0; row < rows; row++) tally[flags[row]!]!++;
  const counts = { rows, previews: 0, short: 0, autoplayed: 0, hidden: 0 };
  for (const [flag, count] of tally.entries()) {
    if ((flag & PREVIEW) !== 0) counts.previews += count;
    else if ((flag & SHORT) !== 0) counts.short += count;
    if ((flag & AUTOPLAYED) !== 0) counts.autoplayed += count;
    if ((flag & HIDDEN) !== 0) counts.hidden += count;
  }
  return counts;
}

function kindsOf({ history }: Viewings): PreviewsData['kinds'] {
  const column = textColumnOf(history, 'supplemental');
  if (column === undefined) return [];
  const plays = new Uint32Array(column.dictionary.size);
  for (let row = 0; row < column.codes.length; row++) plays[column.codes[row]!]!++;
  const rows = new Map<SupplementalKind, number>();
  for (const [code, text] of entries(column.dictionary)) {
    const { is, viewing } = supplementalTypeOf(text);
    if (!viewing && plays[code]! > 0) rows.set(is, (rows.get(is) ?? 0) + plays[code]!);
  }
  return Array.from(rows, ([kind, count]) => ({ kind, rows: count })).sort((a, b) => b.rows - a.rows);
}
