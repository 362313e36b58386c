/** Nights: when the last viewing of each night ended. */

import { say } from '#core/message.ts';
import { Nights } from '../../../charts/Nights.tsx';
import { card } from './card.ts';
import { cell } from './cells.tsx';

const clock = (minutes: number): { clock: number } => ({ clock: ((Math.round(minutes) % 1440) + 1440) % 1440 });

export const nights = card({
  id: 'nights',
  title: say('overview.nights'),
  picture: ({ data }) => <Nights label={say('overview.nights.caption')} nights={data.points} lateAfter={data.lateAfter} />,
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.evening') },
      { label: say('overview.head.lastViewing'), number: true },
      { label: say('overview.head.nextViewing'), number: true },
    ],
    rows: data.points
      .toReversed()
      .map(({ day, end, next }) => [cell({ day }), cell(clock(end)), next === null ? '' : cell(clock(next))]),
  }),
});
