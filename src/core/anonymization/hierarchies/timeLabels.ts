/** Times in words and numbers that say no more than their level: `2019-Q3`, `2021-W07`, `2021-05 evening`. */

import { civilFromDays, daysFromCivil, writeDate } from '../../dateForm.ts';
import { say, type Message } from '../../message.ts';
import type { Wording } from './hierarchy.ts';
import { clockWithin, dateWithin, DAY, firstDay, type ClockUnit, type DateUnit, type TimeLevel } from './timeUnits.ts';

/** The parts of the day by the hour they begin at; each is six hours long. */
const PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
const partLabel = (part: (typeof PARTS)[number]): Message => say(`label.partOfDay.${part}`);

/** The words for the parts of the day in one language. */
export const partLabels = (label: Wording['label']): ReadonlySet<string> => new Set(PARTS.map((part) => label(partLabel(part))));

const two = (value: number): string => String(value).padStart(2, '0');

/** The week of a Monday as ISO 8601 writes it: it belongs to the year of its Thursday. */
function weekLabel(monday: number): string {
  const { year } = civilFromDays(monday + 3);
  const first = firstDay(daysFromCivil(year, 1, 4), 'week');
  return `${year}-W${two((monday - first) / 7 + 1)}`;
}

function dateLabel(day: number, unit: DateUnit): string {
  if (unit === 'week') return weekLabel(day);
  const { year, month } = civilFromDays(day);
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `${year}-Q${(month + 2) / 3}`;
  return unit === 'month' ? `${year}-${two(month)}` : writeDate(day * DAY, { order: 'ymd', pattern: 'YYYY-MM-DD' });
}

/** The label of an instant that is already at its level: `2019-Q3`, `2021-W07`, `2021-05 evening`, `2021-05-03 18:42`. */
export function labelOf(seconds: number, level: TimeLevel, label: Wording['label']): string {
  const day = Math.floor(seconds / DAY);
  const clock = seconds - day * DAY;
  const date = dateLabel(day, level.date);
  if (level.clock === 'none') return date;
  if (level.clock === 'partOfDay') return `${date} ${label(partLabel(PARTS[clock / 21_600]!))}`;
  return `${date} ${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}`;
}

const LABEL = /^(\d{4})(?:-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d))?)?(?: (.+))?$/;

/** Whether a text is the label of a level or of a coarser one; `parts` as from `partLabels`. */
export function isLabel(text: string, level: TimeLevel, parts: ReadonlySet<string>): boolean {
  const match = LABEL.exec(text);
  if (match === null) return false;
  const [, , quarter, week, month, day, clock] = match;
  const date: DateUnit =
    quarter !== undefined
      ? 'quarter'
      : week !== undefined
        ? 'week'
        : day !== undefined
          ? 'day'
          : month !== undefined
            ? 'month'
            : 'year';
  if (!dateWithin(level.date, date)) return false;
  if (clock === undefined) return true;
  const unit: ClockUnit = parts.has(clock)
    ? 'partOfDay'
    : /^\d\d:00$/.test(clock)
      ? 'hour'
      : /^\d\d:\d\d$/.test(clock)
        ? 'minute'
        : 'none';
  return unit !== 'none' && clockWithin(level.clock, unit);
}
