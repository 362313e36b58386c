/** Contacts with customer service: counted. What was said is never read. */

import { say } from '../../message.ts';
import { monthOf } from '../../import/netflixReport/moment.ts';
import { factDetector, NO_ROWS } from '../detector.ts';

export interface ContactsData {
  readonly contacts: number;
  /** Lines of written conversations, and those of the customer. */
  readonly lines: number;
  readonly customerLines: number;
  /** Months since January 1970 that have contacts, oldest first. */
  readonly months: readonly { readonly month: number; readonly contacts: number }[];
}

export const contacts = factDetector({
  id: 'contacts',
  needs: ['tables'],
  find({ tables }) {
    const listed = tables?.rows.contacts ?? [];
    const chats = tables?.rows.chats ?? [];
    if (listed.length + chats.length === 0) return undefined;
    // A chat is a contact too: both tables name it by the moment it began.
    const moments = new Set([...listed, ...chats].flatMap(({ at }) => at ?? []));
    const undated = listed.filter(({ at }) => at === undefined).length;
    const byMonth = Map.groupBy(moments, monthOf);
    const count = Math.max(1, moments.size + undated);
    const data: ContactsData = {
      contacts: count,
      lines: chats.length,
      customerLines: chats.filter(({ customer }) => customer).length,
      months: [...byMonth].map(([month, same]) => ({ month, contacts: same.length })).sort((a, b) => a.month - b.month),
    };
    return {
      scope: 'account',
      headline: say('fact.contacts.headline', { count }),
      sentence: say(chats.length === 0 ? 'fact.contacts.sentence' : 'fact.contacts.sentence.chats', {
        count,
        ...(chats.length === 0 ? {} : { lines: chats.length }),
      }),
      tells: say('fact.contacts.tells'),
      data,
      rows: NO_ROWS,
    };
  },
});
