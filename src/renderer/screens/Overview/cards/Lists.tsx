/** Lists: titles that were named without being watched. */

import { say } from '#core/message.ts';
import { Bars, type Bar } from '../../../charts/Bars.tsx';
import { card, type FactOf } from './card.ts';
import { cell, word } from './cells.tsx';

const barsOf = ({ data }: FactOf<'lists'>): readonly Bar[] =>
  data.lists.map(({ kind, titles: value }) => ({ label: say(`overview.list.${kind}`), value }));

export const lists = card({
  id: 'lists',
  title: say('overview.lists'),
  picture: (fact) => <Bars label={say('overview.lists.caption')} bars={barsOf(fact)} labelWidth={148} />,
  table: (fact) => ({
    head: [{ label: say('overview.head.list') }, { label: say('overview.head.titles'), number: true }],
    rows: barsOf(fact).map(({ label, value }) => [word(label), cell(value)]),
  }),
});
