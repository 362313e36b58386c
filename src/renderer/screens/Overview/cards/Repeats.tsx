/** Repeats: films and episodes that were played again. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, own, ownLabel } from './cells.tsx';

const DRAWN = 6;

export const repeats = card({
  id: 'repeats',
  title: say('overview.repeats'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.repeats.caption')}
      bars={data.list.slice(0, DRAWN).map(({ title, plays }) => ({ label: ownLabel('title', title), value: plays }))}
      labelWidth={164}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.title') },
      { label: say('overview.head.plays'), number: true },
      { label: say('overview.head.mostInOneDay'), number: true },
      { label: say('overview.head.last') },
    ],
    rows: data.list.map((repeat, row) => [
      own('title', repeat.title, row),
      cell(repeat.plays),
      cell(repeat.mostInOneDay),
      cell({ day: repeat.to }),
    ]),
  }),
});
