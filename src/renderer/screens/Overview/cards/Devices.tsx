/** Devices: from when to when each was used. */

import { say } from '#core/message.ts';
import { Lanes, laneText } from '../../../charts/Lanes.tsx';
import { classOf } from '../../../charts/scale.ts';
import { card, type FactOf } from './card.ts';
import { cell, days, own, ownLabel } from './cells.tsx';

const DRAWN = 8;

/** The first and last day any device was seen. */
function spanOf({ lanes }: FactOf<'devices'>['data']): { from: number; to: number } {
  const from = Math.min(...lanes.flatMap((lane) => lane.from ?? []));
  const to = Math.max(...lanes.flatMap((lane) => lane.to ?? []));
  return Number.isFinite(from) ? { from, to } : { from: 0, to: 0 };
}

export const devices = card({
  id: 'devices',
  title: say('overview.devices'),
  picture: ({ data }) => {
    const most = Math.max(...data.lanes.map((lane) => lane.rows));
    return (
      <Lanes
        label={say('overview.devices.caption')}
        {...spanOf(data)}
        lanes={data.lanes.slice(0, DRAWN).map((lane) => {
          const label = ownLabel('device', lane.name);
          const when = lane.from === null || lane.to === null ? say('overview.noDays') : days(lane.from, lane.to);
          return {
            label,
            spans: lane.spans,
            weight: classOf(lane.rows, most) || 1,
            text: laneText(label, say('overview.lane', { count: lane.rows, when: { term: when } })),
          };
        })}
      />
    );
  },
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.device') },
      { label: say('overview.head.from') },
      { label: say('overview.head.to') },
      { label: say('overview.head.rows'), number: true },
    ],
    rows: data.lanes.map((lane, row) => [
      own('device', lane.name, row),
      lane.from === null ? '' : cell({ day: lane.from }),
      lane.to === null ? '' : cell({ day: lane.to }),
      cell(lane.rows),
    ]),
  }),
});
