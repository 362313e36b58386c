/** Clicks: pages and screens opened, by the kind of device. */

import { say } from '#core/message.ts';
import { Bars, type Bar } from '../../../charts/Bars.tsx';
import { card, type FactOf } from './card.ts';
import { cell, word } from './cells.tsx';

const barsOf = ({ data }: FactOf<'clicks'>): readonly Bar[] =>
  data.sources.map(({ kind, pages: value }) => ({ label: say(`overview.source.${kind}`), value }));

export const clicks = card({
  id: 'clicks',
  title: say('overview.clicks'),
  picture: (fact) => <Bars label={say('overview.clicks.caption')} bars={barsOf(fact)} />,
  table: (fact) => ({
    head: [{ label: say('overview.head.source') }, { label: say('overview.head.pages'), number: true }],
    rows: barsOf(fact).map(({ label, value }) => [word(label), cell(value)]),
  }),
});
