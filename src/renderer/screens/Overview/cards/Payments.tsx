/** Payments: from when to when each card or account paid. Digits stay out; ways of paying are numbered. */

import { personal, say, type Message } from '#core/message.ts';
import { Lanes, laneText } from '../../../charts/Lanes.tsx';
import { card, type FactOf } from './card.ts';
import { cell, days, word } from './cells.tsx';

type Method = FactOf<'payments'>['data']['list'][number];

const labelOf = ({ method }: Method, row: number): Message =>
  say('overview.payments.method', { method: personal('text', method), number: row + 1 });

export const payments = card({
  id: 'payments',
  title: say('overview.payments'),
  picture: ({ data }) => (
    <Lanes
      label={say('overview.payments.caption')}
      from={Math.min(...data.list.map(({ from }) => from ?? 0))}
      to={Math.max(...data.list.map(({ to }) => to ?? 0))}
      lanes={data.list.map((method, row) => {
        const { from, to } = method;
        const label = labelOf(method, row);
        const dated = from !== null && to !== null;
        return {
          label,
          spans: dated ? [{ from, to }] : [],
          weight: 3,
          text: laneText(label, dated ? days(from, to) : say('overview.noDays')),
        };
      })}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.method') },
      { label: say('overview.head.from') },
      { label: say('overview.head.to') },
      { label: say('overview.head.payments'), number: true },
    ],
    rows: data.list.map((method, row) => [
      word(labelOf(method, row)),
      method.from === null ? '' : cell({ day: method.from }),
      method.to === null ? '' : cell({ day: method.to }),
      cell(method.payments),
    ]),
  }),
});
