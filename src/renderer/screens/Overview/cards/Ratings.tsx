/** Ratings: thumbs and stars. */

import { say } from '#core/message.ts';
import { Bars, type Bar } from '../../../charts/Bars.tsx';
import { card, type FactOf } from './card.ts';
import { cell, word } from './cells.tsx';

/** Stars by their number, thumbs by their direction; those taken back are hatched. */
const barsOf = ({ data }: FactOf<'ratings'>): readonly Bar[] => [
  ...data.verdicts
    .filter(({ kind }) => kind !== 'stars')
    .map(({ kind, ratings: value }) => ({
      label: say(`overview.verdict.${kind}`),
      value,
      hatched: kind === 'taken' || kind === 'unknown',
    })),
  ...data.stars.flatMap((value, at) => (value > 0 ? [{ label: say('overview.stars', { count: at + 1 }), value }] : [])),
];

export const ratings = card({
  id: 'ratings',
  title: say('overview.ratings'),
  picture: (fact) => <Bars label={say('overview.ratings.caption')} bars={barsOf(fact)} />,
  table: (fact) => ({
    head: [{ label: say('overview.head.rating') }, { label: say('overview.head.times'), number: true }],
    rows: barsOf(fact).map(({ label, value }) => [word(label), cell(value)]),
  }),
});
