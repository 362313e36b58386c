/** Device names: what they say beyond what a device is. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, word } from './cells.tsx';

export const deviceNames = card({
  id: 'deviceNames',
  title: say('overview.deviceNames'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.deviceNames.caption')}
      bars={data.leaks.map(({ kind, devices }) => ({ label: say(`fact.deviceNames.told.${kind}`), value: devices }))}
      labelWidth={164}
    />
  ),
  table: ({ data }) => ({
    head: [{ label: say('overview.head.named') }, { label: say('overview.devices'), number: true }],
    rows: data.leaks.map(({ kind, devices }) => [word(say(`fact.deviceNames.told.${kind}`)), cell(devices)]),
  }),
});
