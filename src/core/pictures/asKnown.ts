/** Viewings that claim no more than was told: a copy of months has no days, and its first hour of the day is nobody's midnight. */

import type { Grain } from '../anonymization/grain.ts';
import { calendarDay } from '../anonymization/localClock.ts';
import type { DayRange } from '../inference/signals/days.ts';
import { rowsWhere } from '../rowLists.ts';
import { NO_DAY, type Viewings } from '../viewings.ts';

/**
 * Where days are told without hours, or hours without days, a viewing lies on the day of the calendar that is written:
 * the day that begins at 04:00 can be kept only where both are told.
 */
export function asKnown(viewings: Viewings, { date, clock }: Grain): Viewings {
  const has = new Set(viewings.has);
  if (clock === 'none' || clock === 'missing') has.delete('timeOfDay');
  // A column that was left blank is there and says nothing.
  if (!viewings.seconds.some((seconds) => seconds >= 0)) has.delete('duration');
  if (date === 'none') return changed(viewings, { has, day: new Int32Array(viewings.rows).fill(NO_DAY) });
  const byCalendar = viewings.has.has('timeOfDay') && (date !== 'day' || clock === 'none' || clock === 'partOfDay');
  if (!byCalendar) return changed(viewings, { has });
  return changed(viewings, { has, day: viewings.day.map((_, row) => calendarDay(viewings, row)), dayStarts: 0 });
}

/** The viewings of some days. Rows keep their numbers; the home country stays that of the whole file. */
export function viewingsWithin(viewings: Viewings, { first, last }: DayRange): Viewings {
  const { day, everyone, yours } = viewings;
  const inside = (row: number): boolean => day[row]! >= first && day[row]! <= last;
  const within = rowsWhere(everyone, inside);
  return changed(viewings, { everyone: within, yours: yours === everyone ? within : rowsWhere(yours, inside) });
}

/** The same viewings with some answers changed; what is worked out when first asked for stays so, and is shared. */
export function changed(viewings: Viewings, changes: Partial<Viewings>): Viewings {
  return Object.create(viewings, Object.getOwnPropertyDescriptors(changes)) as Viewings;
}
