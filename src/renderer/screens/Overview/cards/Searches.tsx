/** Searches: how much was searched for in each month. The words themselves stay out of the picture. */

import { say } from '#core/message.ts';
import { MonthBars } from '../../../charts/MonthBars.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { card } from './card.ts';
import { cell } from './cells.tsx';
import { monthValues } from './monthValues.ts';

export const searches = card({
  id: 'searches',
  title: say('overview.searches'),
  picture: ({ data }) => {
    const months = monthValues(data.months.map(({ month, searches: value }) => ({ month, value })));
    if (!months) return <EmptyState title={say('overview.undated')} detail={say('overview.undated.detail')} />;
    return (
      <MonthBars
        label={say('overview.searches.caption')}
        {...months}
        describe={(count) => say('fact.searches.headline', { count })}
      />
    );
  },
  table: ({ data }) => ({
    head: [{ label: say('overview.head.month') }, { label: say('overview.head.searches'), number: true }],
    rows: data.months.toReversed().map(({ month, searches: value }) => [cell({ month }), cell(value)]),
  }),
});
