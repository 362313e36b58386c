/** Devices: from when to when each was used, with the kind of device it is. */

import type { ReactNode } from 'react';
import { personal, say } from '#core/message.ts';
import { Lanes, laneText } from '#renderer/charts/Lanes.tsx';
import { classOf } from '#renderer/charts/scale.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { useSession } from '#renderer/session.ts';
import { factOf } from '../inRange.ts';
import { Picture } from '../Picture.tsx';
import { unitOf, when } from '../words.ts';
import { cell, own, word } from './cells.tsx';
import { openRows, type TabProps } from './tab.ts';

export function DevicesTab({ view }: TabProps): ReactNode {
  const devices = factOf(view, 'devices');
  const { range } = view;
  if (!devices || range === undefined) return <NoDevices view={view} />;
  const unit = unitOf(view);
  const { lanes } = devices.data;
  const most = Math.max(...lanes.map(({ rows }) => rows));
  const label = (name: string) => say('timeline.own', { value: personal('device', name) });
  const values = { count: devices.data.devices, kinds: { term: say('timeline.kinds', { count: devices.data.classes.length }) } };
  return (
    <Picture
      title={say('timeline.devices')}
      scope={devices.scope}
      sentence={
        devices.data.devices > lanes.length
          ? say('timeline.devices.sentence.some', { ...values, drawn: lanes.length })
          : say('timeline.devices.sentence', values)
      }
      table={() => ({
        head: [
          { label: say('timeline.head.device') },
          { label: say('timeline.head.class') },
          { label: say('timeline.head.when') },
          { label: say('timeline.head.rows'), number: true },
        ],
        rows: lanes.map((lane, row) => [
          own('device', lane.name, row),
          word(say(`deviceClass.${lane.class}`)),
          lane.from === null || lane.to === null ? '' : word(when(lane.from, lane.to, unit)),
          cell(lane.rows),
        ]),
      })}
    >
      <Lanes
        label={say('timeline.devices')}
        from={range.first}
        to={range.last}
        labelWidth={200}
        lanes={lanes.map((lane) => ({
          label: label(lane.name),
          spans: lane.spans,
          weight: classOf(lane.rows, most) || 1,
          text: laneText(
            label(lane.name),
            say('timeline.devices.held', {
              count: lane.rows,
              class: { term: say(`deviceClass.${lane.class}`) },
              when: { term: lane.from === null || lane.to === null ? say('timeline.noDays') : when(lane.from, lane.to, unit) },
            }),
          ),
        }))}
        // The copy's own names are not in the file: there a lane has no rows of its own to show.
        onOpen={view.of === 'copy' ? undefined : (at) => openRows(view, label(lanes[at]!.name), { device: lanes[at]!.name })}
      />
    </Picture>
  );
}

function NoDevices({ view }: TabProps): ReactNode {
  const hasColumn = useSession(({ summary }) => summary?.columns.some(({ role }) => role === 'device') === true);
  if (view.range === undefined)
    return <EmptyState title={say(`timeline.noDates.${view.of}`)} detail={say(`timeline.noDates.${view.of}.detail`)} />;
  const key = `timeline.noDevices.${view.of === 'copy' ? 'copy' : hasColumn ? 'range' : 'file'}`;
  return <EmptyState title={say(key)} detail={say(`${key}.detail`)} />;
}
