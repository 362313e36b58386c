/** Streaks: the same title on days in a row. */

import { personal, say } from '#core/message.ts';
import { Streaks } from '../../../charts/Streaks.tsx';
import { card } from './card.ts';
import { cell, own, ownLabel } from './cells.tsx';

/** The picture shows the longest; the table all that are listed. */
const DRAWN = 5;

export const streaks = card({
  id: 'streaks',
  title: say('overview.streaks'),
  picture: ({ data }) => (
    <Streaks
      label={say('overview.streaks.caption')}
      streaks={data.list.slice(0, DRAWN).map(({ title, days, from, to, seenBefore }) => ({
        label: ownLabel('title', title),
        days,
        seenBefore: seenBefore.map((seen) => seen === 1),
        text: say('overview.streaks.held', {
          title: personal('title', title),
          count: days,
          from: { day: from },
          to: { day: to },
        }),
      }))}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.title') },
      { label: say('overview.head.from') },
      { label: say('overview.head.to') },
      { label: say('overview.head.days'), number: true },
    ],
    rows: data.list.map(({ title, from, to, days }, row) => [
      own('title', title, row),
      cell({ day: from }),
      cell({ day: to }),
      cell(days),
    ]),
  }),
});
