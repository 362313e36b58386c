/** Games: how often each was played. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, own, ownLabel } from './cells.tsx';

const DRAWN = 6;

export const games = card({
  id: 'games',
  title: say('overview.games'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.games.caption')}
      bars={data.list.slice(0, DRAWN).map(({ title, sessions }) => ({ label: ownLabel('title', title), value: sessions }))}
      labelWidth={148}
    />
  ),
  table: ({ data }) => ({
    head: [{ label: say('overview.head.game') }, { label: say('overview.head.sessions'), number: true }],
    rows: data.list.map(({ title, sessions }, row) => [own('title', title, row), cell(sessions)]),
  }),
});
