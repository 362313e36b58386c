/** Household: days on which two profiles were in use at once. Profiles are counted, never compared. */

import { say } from '#core/message.ts';
import { MonthBars } from '../../../charts/MonthBars.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { card } from './card.ts';
import { cell } from './cells.tsx';

export const household = card({
  id: 'household',
  title: say('overview.household'),
  picture: ({ data }) => {
    const first = data.months[0]?.month;
    const last = data.months.at(-1)?.month;
    if (first === undefined || last === undefined) {
      return <EmptyState title={say('overview.household.none')} detail={say('overview.household.none.detail')} />;
    }
    const values = Array.from({ length: last - first + 1 }, () => 0);
    for (const { month, days } of data.months) values[month - first] = days;
    return (
      <MonthBars
        label={say('overview.household.caption')}
        first={first}
        values={values}
        describe={(count) => say('overview.days', { count })}
      />
    );
  },
  table: ({ data }) => ({
    head: [{ label: say('overview.head.month') }, { label: say('overview.head.days'), number: true }],
    rows: data.months.map(({ month, days }) => [cell({ month }), cell(days)]),
  }),
});
