/** Calendar: how much was watched in each month. */

import { civilFromDays } from '#core/dateForm.ts';
import { say } from '#core/message.ts';
import { MonthBars } from '../../../charts/MonthBars.tsx';
import { card, type FactOf } from './card.ts';
import { amount, cell, word } from './cells.tsx';

/** Months since January 1970. */
function monthOf(day: number): number {
  const { year, month } = civilFromDays(day);
  return (year - 1970) * 12 + month - 1;
}

/** Days added up into months, empty months included. */
function monthsOf({ firstDay, values }: FactOf<'calendar'>['data']): { first: number; values: number[] } {
  const first = monthOf(firstDay);
  const sums = Array.from({ length: monthOf(firstDay + values.length - 1) - first + 1 }, () => 0);
  for (const [index, value] of values.entries()) sums[monthOf(firstDay + index) - first]! += value;
  return { first, values: sums };
}

export const calendar = card({
  id: 'calendar',
  title: say('overview.calendar'),
  picture: ({ data }) => (
    <MonthBars label={say('overview.calendar.caption')} {...monthsOf(data)} describe={(value) => amount(data.unit, value)} />
  ),
  table: ({ data }) => {
    const { first, values } = monthsOf(data);
    return {
      head: [{ label: say('overview.head.month') }, { label: say('overview.head.watched'), number: true }],
      rows: values.map((value, index) => [cell({ month: first + index }), word(amount(data.unit, value))]).reverse(),
    };
  },
});
