/** Habits: the hours of the week. */

import { say } from '#core/message.ts';
import { Heatmap } from '../../../charts/Heatmap.tsx';
import { card } from './card.ts';
import { amount, cell, word } from './cells.tsx';

export const habits = card({
  id: 'habits',
  title: say('overview.habits'),
  picture: ({ data }) => (
    <Heatmap
      caption={say('overview.habits.caption')}
      grid={data.grid}
      peak={data.busiest}
      describe={(value) => amount(data.unit, value)}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.weekday') },
      { label: say('overview.head.hour') },
      { label: say('overview.head.watched'), number: true },
    ],
    rows: data.grid.flatMap((hours, weekday) =>
      hours.flatMap((value, hour) =>
        value > 0 ? [[cell({ weekday }), cell({ clock: hour * 60 }), word(amount(data.unit, value))]] : [],
      ),
    ),
  }),
});
