/** Watched by few: the titles by how many people are likely to have seen them. */

import { say } from '#core/message.ts';
import { Bars, type Bar } from '../../../charts/Bars.tsx';
import { card, type FactOf } from './card.ts';
import { cell, word } from './cells.tsx';

const barsOf = ({ data }: FactOf<'watchedByFew'>): readonly Bar[] => [
  ...data.tiers.map((titles, tier) => ({ label: say(`overview.tier.${tier + 1}`), value: titles })),
  { label: say('overview.tier.unknown'), value: data.unknown, hatched: true },
];

export const watchedByFew = card({
  id: 'watchedByFew',
  title: say('overview.watchedByFew'),
  picture: (fact) => <Bars label={say('overview.watchedByFew.caption')} bars={barsOf(fact)} labelWidth={148} />,
  table: (fact) => ({
    head: [{ label: say('overview.head.seenBy') }, { label: say('overview.head.titles'), number: true }],
    rows: barsOf(fact).map(({ label, value }) => [word(label), cell(value)]),
  }),
});
