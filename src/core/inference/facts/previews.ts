/** What the file lists although nobody chose to watch it. */

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
}

export const previews = factDetector({
  id: 'previews',
  needs: ['supplemental'],
  find({ viewings }) {
    const data = countsOf(viewings);
    if (data.previews + data.autoplayed + data.short + data.hidden === 0) return undefined;
    const rows = new Uint32Array(data.previews);
    for (let row = 0, at = 0; at < rows.length; row++) if ((viewings.flags[row]! & PREVIEW) !== 0) rows[at++] = row;
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

function countsOf({ flags, rows }: Viewings): PreviewsData {
  const counts = { rows, previews: 0, short: 0, autoplayed: 0, hidden: 0 };
  for (let row = 0; row < rows; row++) {
    const flag = flags[row]!;
    if ((flag & PREVIEW) !== 0) counts.previews++;
    else if ((flag & SHORT) !== 0) counts.short++;
    if ((flag & AUTOPLAYED) !== 0) counts.autoplayed++;
    if ((flag & HIDDEN) !== 0) counts.hidden++;
  }
  return counts;
}
