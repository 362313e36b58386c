/** What the service wrote to the household, and whether it thought that somebody watches from outside. */

import { say } from '../../message.ts';
import { dayOf, spanOf } from '../../import/netflixReport/moment.ts';
import type { MessageRow } from '../../import/netflixReport/messagesSentByNetflix.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

export interface MessagesData {
  readonly messages: number;
  readonly clicked: number;
  /** Messages that asked about use outside the household. */
  readonly sharing: number;
  /** The most used first. */
  readonly channels: readonly { readonly kind: MessageRow['channel']; readonly messages: number; readonly clicked: number }[];
}

export const messages = factDetector({
  id: 'messages',
  needs: ['tables'],
  find({ tables }) {
    const rows = tables?.rows.messages ?? [];
    if (rows.length === 0) return undefined;
    const clickedOf = (some: readonly MessageRow[]): number => some.filter(({ clicked }) => clicked).length;
    const span = spanOf(rows.map(({ at }) => at));
    const data: MessagesData = {
      messages: rows.length,
      clicked: clickedOf(rows),
      sharing: rows.filter(({ sharing }) => sharing).length,
      channels: [...Map.groupBy(rows, ({ channel }) => channel)]
        .map(([kind, same]) => ({ kind, messages: same.length, clicked: clickedOf(same) }))
        .sort((a, b) => b.messages - a.messages),
    };
    const values = { count: rows.length, clicked: data.clicked };
    return {
      scope: 'everyone',
      headline: say('fact.messages.headline', { count: rows.length }),
      sentence:
        data.sharing > 0
          ? say('fact.messages.sentence.sharing', { ...values, sharing: data.sharing })
          : span === undefined
            ? say('fact.messages.sentence.undated', values)
            : say('fact.messages.sentence', { ...values, from: { day: dayOf(span.from) }, to: { day: dayOf(span.to) } }),
      tells: say(data.sharing > 0 ? 'fact.messages.tells.sharing' : 'fact.messages.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
