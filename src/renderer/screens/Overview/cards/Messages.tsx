/** Messages: on which ways the service wrote. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, word } from './cells.tsx';

export const messages = card({
  id: 'messages',
  title: say('overview.messages'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.messages.caption')}
      bars={data.channels.map(({ kind, messages: value }) => ({ label: say(`overview.channel.${kind}`), value }))}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.channel') },
      { label: say('overview.head.opened'), number: true },
      { label: say('overview.head.messages'), number: true },
    ],
    rows: data.channels.map(({ kind, messages: value, clicked }) => [
      word(say(`overview.channel.${kind}`)),
      cell(clicked),
      cell(value),
    ]),
  }),
});
