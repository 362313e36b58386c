/** Evenings: when the last viewing ended before working days, before free ones, and year by year. */

import { say, type Message } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card, type FactOf } from './card.ts';
import { cell, word } from './cells.tsx';

/** Bars begin at six in the evening: minutes from the midnight that ends the day. */
const EVENING_FROM = 18 * 60 - 1440;

const clock = (minutes: number): { clock: number } => ({ clock: ((Math.round(minutes) % 1440) + 1440) % 1440 });

interface Line {
  readonly label: Message;
  readonly nights: number;
  readonly medianEnd: number;
}

const linesOf = ({ data }: FactOf<'rhythm'>): readonly Line[] => [
  { label: say('overview.rhythm.working'), ...data.working },
  { label: say('overview.rhythm.free'), ...data.free },
  ...data.years.map(({ year, ...evenings }) => ({ label: say('overview.rhythm.year', { year: String(year) }), ...evenings })),
];

export const rhythm = card({
  id: 'rhythm',
  title: say('overview.rhythm'),
  picture: (fact) => (
    <Bars
      label={say('overview.rhythm.caption')}
      bars={linesOf(fact).map(({ label, medianEnd }) => ({
        label,
        value: Math.max(0, medianEnd - EVENING_FROM),
        text: say('overview.rhythm.until', { clock: clock(medianEnd) }),
      }))}
    />
  ),
  table: (fact) => ({
    head: [
      { label: say('overview.head.evenings') },
      { label: say('overview.head.nights'), number: true },
      { label: say('overview.head.lastViewing'), number: true },
    ],
    rows: linesOf(fact).map(({ label, nights, medianEnd }) => [word(label), cell(nights), cell(clock(medianEnd))]),
  }),
});
