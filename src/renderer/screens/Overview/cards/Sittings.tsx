/** In one sitting: episodes of one show, one after the other. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, own, ownLabel } from './cells.tsx';

const DRAWN = 5;

export const sittings = card({
  id: 'sittings',
  title: say('overview.sittings'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.sittings.caption')}
      bars={data.list.slice(0, DRAWN).map(({ title, episodes }) => ({ label: ownLabel('title', title), value: episodes }))}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.title') },
      { label: say('overview.head.day') },
      { label: say('overview.head.episodes'), number: true },
      { label: say('overview.head.byThemselves'), number: true },
      { label: say('overview.head.took'), number: true },
    ],
    rows: data.list.map(({ title, day, episodes, autoplayed, seconds }, row) => [
      own('title', title, row),
      cell({ day }),
      cell(episodes),
      cell(autoplayed),
      seconds === null ? '' : cell({ seconds }),
    ]),
  }),
});
