/** Absence: gaps in which nobody watched. */

import { say } from '#core/message.ts';
import { Lanes } from '../../../charts/Lanes.tsx';
import { card } from './card.ts';
import { cell, days } from './cells.tsx';

const DRAWN = 5;

export const absence = card({
  id: 'absence',
  title: say('overview.absence'),
  picture: ({ data }) => {
    const longest = data.list.toSorted((a, b) => b.days - a.days).slice(0, DRAWN);
    return (
      <Lanes
        label={say('overview.absence.caption')}
        from={Math.min(...data.list.map((gap) => gap.from))}
        to={Math.max(...data.list.map((gap) => gap.to))}
        lanes={[
          {
            label: say('overview.absence.all', { count: data.gaps }),
            spans: data.list,
            weight: 2,
            text: say('overview.absence.all.held', { count: data.gaps, days: data.days }),
          },
          ...longest.map((gap) => ({
            label: say('overview.days', { count: gap.days }),
            spans: [gap],
            weight: 4 as const,
            text: days(gap.from, gap.to),
          })),
        ]}
      />
    );
  },
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.from') },
      { label: say('overview.head.to') },
      { label: say('overview.head.daysWithout'), number: true },
    ],
    rows: data.list.toReversed().map((gap) => [cell({ day: gap.from }), cell({ day: gap.to }), cell(gap.days)]),
  }),
});
