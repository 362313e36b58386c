/** Titles: what was watched most, and the tail that was watched once. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, own, ownLabel, word } from './cells.tsx';

const DRAWN = 5;

export const titles = card({
  id: 'titles',
  title: say('overview.titles'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.titles.caption')}
      bars={[
        ...data.list.slice(0, DRAWN).map(({ title, viewings }) => ({ label: ownLabel('title', title), value: viewings })),
        { label: say('overview.titles.once'), value: data.once, hatched: true },
      ]}
    />
  ),
  table: ({ data }) => ({
    head: [{ label: say('overview.head.title') }, { label: say('overview.head.viewings'), number: true }],
    rows: [
      ...data.list.map(({ title, viewings }, row) => [own('title', title, row), cell(viewings)]),
      [word(say('overview.titles.once')), cell(data.once)],
    ],
  }),
});
