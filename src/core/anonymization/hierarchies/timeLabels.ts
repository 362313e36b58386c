/** Times in words and numbers that say no more than their level: `2019-Q3`, `2021-W07`, `2021-05 evening`. */

import { civilFromDays, daysFromCivil, writeDate } from '../../dateForm.ts';
import { say, type Message } from '../../message.ts';
import type { Wording } from './hierarchy.ts';
import { clockWithin, dateWithin, DAY, DAY_ONE, firstDay, type ClockUnit, type DateUnit, type TimeLevel } from './timeUnits.ts';

/** The parts of the day by the hour they begin at; each is six hours long. */
const PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
const partLabel = (part: (typeof PARTS)[number]): Message => say(`label.partOfDay.${part}`);

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const dayLabel = (day: number): Message => say(`label.dayOfWeek.${DAYS[day - DAY_ONE]!}`);
const weekendLabel = (day: number): Message => say(day === DAY_ONE ? 'label.weekend.no' : 'label.weekend.yes');

/** The words that stand in labels of times, in one language. */
export interface TimeWords {
  readonly parts: ReadonlySet<string>;
  readonly daysOfWeek: readonly string[];
  readonly weekend: readonly string[];
}

export const timeWords = (label: Wording['label']): TimeWords => ({
  parts: new Set(PARTS.map((part) => label(partLabel(part)))),
  daysOfWeek: DAYS.map((_, at) => label(dayLabel(DAY_ONE + at))),
  weekend: [DAY_ONE, DAY_ONE + 5].map((day) => label(weekendLabel(day))),
});

const two = (value: number): string => String(value).padStart(2, '0');

/** The week of a Monday as ISO 8601 writes it: it belongs to the year of its Thursday. */
function weekLabel(monday: number): string {
  const { year } = civilFromDays(monday + 3);
  const first = firstDay(daysFromCivil(year, 1, 4), 'week');
  return `${year}-W${two((monday - first) / 7 + 1)}`;
}

function dateLabel(day: number, unit: DateUnit, label: Wording['label']): string {
  if (unit === 'weekday') return label(dayLabel(day));
  if (unit === 'weekend') return label(weekendLabel(day));
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
  const date = dateLabel(day, level.date, label);
  if (level.clock === 'none') return date;
  if (level.clock === 'partOfDay') return `${date} ${label(partLabel(PARTS[clock / 21_600]!))}`;
  return `${date} ${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}`;
}

const LABEL = /^(\d{4})(?:-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d))?)?(?: (.+))?$/;

/** Whether a text is the label of a level or of a coarser one. */
export function isLabel(text: string, level: TimeLevel, words: TimeWords): boolean {
  const [date, clock] = datePart(text, words) ?? [];
  if (date === undefined || !dateWithin(level.date, date)) return false;
  if (clock === undefined) return true;
  const unit = clockPart(clock, words);
  return unit !== 'none' && clockWithin(level.clock, unit);
}

/** The unit of the date that a label begins with, and what follows it. */
function datePart(text: string, { daysOfWeek, weekend }: TimeWords): [DateUnit, string | undefined] | undefined {
  for (const [unit, words] of [
    // First, since its words can begin with a day of the week.
    ['weekend', weekend],
    ['weekday', daysOfWeek],
  ] as const) {
    const word = words.find((one) => text === one || text.startsWith(`${one} `));
    if (word !== undefined) return [unit, text === word ? undefined : text.slice(word.length + 1)];
  }
  const match = LABEL.exec(text);
  if (match === null) return undefined;
  const [, , quarter, week, month, day, clock] = match;
  const unit: DateUnit =
    quarter !== undefined
      ? 'quarter'
      : week !== undefined
        ? 'week'
        : day !== undefined
          ? 'day'
          : month !== undefined
            ? 'month'
            : 'year';
  return [unit, clock];
}

function clockPart(clock: string, { parts }: TimeWords): ClockUnit {
  if (parts.has(clock)) return 'partOfDay';
  if (/^\d\d:00$/.test(clock)) return 'hour';
  return /^\d\d:\d\d$/.test(clock) ? 'minute' : 'none';
}
