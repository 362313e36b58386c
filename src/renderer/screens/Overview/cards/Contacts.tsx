/** Contacts with customer service, by month. */

import { say } from '#core/message.ts';
import { MonthBars } from '../../../charts/MonthBars.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { card } from './card.ts';
import { cell } from './cells.tsx';
import { monthValues } from './monthValues.ts';

export const contacts = card({
  id: 'contacts',
  title: say('overview.contacts'),
  picture: ({ data }) => {
    const months = monthValues(data.months.map(({ month, contacts: value }) => ({ month, value })));
    if (!months) return <EmptyState title={say('overview.undated')} detail={say('overview.undated.detail')} />;
    return (
      <MonthBars
        label={say('overview.contacts.caption')}
        {...months}
        describe={(count) => say('fact.contacts.headline', { count })}
      />
    );
  },
  table: ({ data }) => ({
    head: [{ label: say('overview.head.month') }, { label: say('overview.head.contacts'), number: true }],
    rows: data.months.toReversed().map(({ month, contacts: value }) => [cell({ month }), cell(value)]),
  }),
});
