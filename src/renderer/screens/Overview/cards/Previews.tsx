/** Previews: what the file lists although nobody chose to watch it. */

import { say } from '#core/message.ts';
import { Bars, type Bar } from '../../../charts/Bars.tsx';
import { card, type FactOf } from './card.ts';
import { cell, word } from './cells.tsx';

const barsOf = ({ data }: FactOf<'previews'>): readonly Bar[] => [
  { label: say('overview.previews.previews'), value: data.previews },
  { label: say('overview.previews.short'), value: data.short },
  { label: say('overview.previews.autoplayed'), value: data.autoplayed },
  { label: say('overview.previews.hidden'), value: data.hidden },
];

export const previews = card({
  id: 'previews',
  title: say('overview.previews'),
  picture: (fact) => <Bars label={say('overview.previews.caption')} bars={barsOf(fact)} labelWidth={148} />,
  table: (fact) => ({
    head: [{ label: say('overview.head.kind') }, { label: say('overview.head.rows'), number: true }],
    rows: [
      ...barsOf(fact).map(({ label, value }) => [word(label), cell(value)]),
      ...fact.data.kinds.map(({ kind, rows }) => [
        word(say('overview.previews.kind', { kind: { term: say(`supplemental.${kind}`) } })),
        cell(rows),
      ]),
    ],
  }),
});
