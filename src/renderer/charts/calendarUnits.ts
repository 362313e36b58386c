/** Days added up into the units a file tells: its days, or the months that stand where the days were. */

import { firstDay, lastDay, type CalendarUnit } from '#core/anonymization/hierarchies/timeUnits.ts';
import { civilFromDays } from '#core/dateForm.ts';
import { say, type Message } from '#core/message.ts';
import { assertNever } from '#core/result.ts';

export interface DrawnUnit {
  /** Days since 1970-01-01, both inclusive; cut at the edges of what is drawn. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** `amounts` by day from `first` on. */
export function unitsOf(first: number, amounts: readonly number[], unit: CalendarUnit): readonly DrawnUnit[] {
  const last = first + amounts.length - 1;
  const units: DrawnUnit[] = [];
  for (let from = first; from <= last;) {
    const to = Math.min(last, lastDay(from, unit));
    let value = 0;
    for (let day = from; day <= to; day++) value += amounts[day - first] ?? 0;
    units.push({ from, to, value });
    from = to + 1;
  }
  return units;
}

/** How many units lie in a span. */
export function countUnits(from: number, to: number, unit: CalendarUnit): number {
  let count = 0;
  for (let day = firstDay(from, unit); day <= to; day = lastDay(day, unit) + 1) count++;
  return count;
}

/** The name of the unit a day lies in: `3 May 2021`, `week of 3 May 2021`, `May 2021`, `2021, quarter 2`, `2021`. */
export function unitName(day: number, unit: CalendarUnit): Message {
  const { year, month } = civilFromDays(day);
  switch (unit) {
    case 'day':
      return say('charts.unit.day', { day: { day } });
    case 'week':
      return say('charts.unit.week', { day: { day: firstDay(day, 'week') } });
    case 'month':
      return say('charts.unit.month', { month: { month: (year - 1970) * 12 + month - 1 } });
    case 'quarter':
      return say('charts.unit.quarter', { year: String(year), quarter: Math.ceil(month / 3) });
    case 'year':
      return say('charts.unit.year', { year: String(year) });
    default:
      return assertNever(unit);
  }
}
