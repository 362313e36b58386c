/** Serials: from when to when each single device was seen. The numbers themselves never come to the screen. */

import { say } from '#core/message.ts';
import { Lanes, laneText, type Lane } from '../../../charts/Lanes.tsx';
import { card, type FactOf } from './card.ts';
import { cell, days, own, ownLabel } from './cells.tsx';

const DRAWN = 8;

type Seen = FactOf<'serials'>['data']['lanes'][number];

/** The first and last day any device was seen. */
function spanOf(lanes: readonly Seen[]): { from: number; to: number } {
  const from = Math.min(...lanes.flatMap((lane) => lane.from ?? []));
  const to = Math.max(...lanes.flatMap((lane) => lane.to ?? []));
  return Number.isFinite(from) ? { from, to } : { from: 0, to: 0 };
}

function laneOf({ name, from, to, profiles }: Seen): Lane {
  const label = ownLabel('device', name);
  const dated = from !== null && to !== null;
  return {
    label,
    spans: dated ? [{ from, to }] : [],
    weight: profiles > 1 ? 4 : 3,
    text: laneText(label, dated ? days(from, to) : say('overview.noDays')),
  };
}

export const serials = card({
  id: 'serials',
  title: say('overview.serials'),
  picture: ({ data }) => (
    <Lanes label={say('overview.serials.caption')} {...spanOf(data.lanes)} lanes={data.lanes.slice(0, DRAWN).map(laneOf)} />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.device') },
      { label: say('overview.head.from') },
      { label: say('overview.head.to') },
      { label: say('overview.head.profiles'), number: true },
    ],
    rows: data.lanes.map(({ name, from, to, profiles }, row) => [
      own('device', name, row),
      from === null ? '' : cell({ day: from }),
      to === null ? '' : cell({ day: to }),
      cell(profiles),
    ]),
  }),
});
