/** Addresses: the places the service took the account's internet addresses for. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { card } from './card.ts';
import { cell, own, ownLabel } from './cells.tsx';

const DRAWN = 6;

export const addresses = card({
  id: 'addresses',
  title: say('overview.addresses'),
  picture: ({ data }) =>
    data.list.length === 0 ? (
      <EmptyState title={say('overview.addresses.none')} detail={say('overview.addresses.none.detail')} />
    ) : (
      <Bars
        label={say('overview.addresses.caption')}
        bars={data.list.slice(0, DRAWN).map(({ place, uses }) => ({ label: ownLabel('place', place), value: uses }))}
        labelWidth={148}
      />
    ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.place') },
      { label: say('overview.head.from') },
      { label: say('overview.head.to') },
      { label: say('overview.head.addresses'), number: true },
      { label: say('overview.head.uses'), number: true },
    ],
    rows: data.list.map(({ place, from, to, addresses: count, uses }, row) => [
      own('place', place, row),
      from === null ? '' : cell({ day: from }),
      to === null ? '' : cell({ day: to }),
      cell(count),
      cell(uses),
    ]),
  }),
});
