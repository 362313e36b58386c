/**
 * Dates that are not plain numbers: what spreadsheets and other programs make of a date (`21-abr.-20`,
 * `4/1/2021 8:15 PM`, `2021-04-01T20:15:00.123Z`), and the periods a generalized copy holds (`2019-Q3`, `2021-W07`,
 * `2021-05 evening`), which are read as their first day.
 */

import { civilFromDays, daysFromCivil, ZERO_OF } from '#core/dateForm.ts';
import type { CellOrder } from './dateCell.ts';
import { monthNamed } from './monthNames.ts';

export interface WordedDate {
  /** The three numbers in the order they stand. */
  readonly numbers: readonly [number, number, number];
  readonly order: CellOrder;
  /** Seconds since midnight; undefined where no time is given. */
  readonly clock: number | undefined;
}

/** Two of the three are numbers; a month's name may be cut short by dots: `abr.`, `พ.ค.`. */
const WORDED =
  /^(\d{1,4}|[\p{L}\p{M}][\p{L}\p{M}.'’׳॰]{1,13})[\s/.-]{1,3}(\d{1,2}|[\p{L}\p{M}][\p{L}\p{M}.'’׳॰]{1,13})[,،]?[\s/.-]{1,3}(\d{1,4})(?:[\st,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([ap]\.?m\.?)?)?\s?z?$/u;
/** `Thu, ` before a date; `de` within one; `.` or the word for year behind it; `5月`, `thg 5`: months by their number. */
const WEEKDAY = /^[\p{L}\p{M}.]{2,14},\s/u;
const PARTICLES = /\s(?:de|del)\s/g;
const BEHIND = /(?:\s?[гр])?\.$/u;
const NUMBERED = /(\d{1,2})[月월]|(?:thg|tháng)\s?(\d{1,2})/u;
const PERIOD = /^(\d{4})(?:-q([1-4])|-w(\d\d)|-(\d\d)(?:-(\d\d))?)?(?:\s(?:(\d\d):(\d\d)|\p{L}[\p{L} ]{1,30}))?$/u;

/** Marks of the direction of writing, and of letters joined or not, which say nothing. */
const MARKS = /[\u200C-\u200F\u061C]/g;
const OTHER_DIGITS = /[^\0-\x7F\P{Nd}]/gu;
const ZEROS = Object.values(ZERO_OF);
const NUMBERED_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const isDigits = (text: string): boolean => /^\d+$/.test(text);

/** The date a text says; undefined when it says none. */
export function readWordedDate(text: string): WordedDate | undefined {
  const plain = text.trim().toLowerCase();
  return readPeriod(plain) ?? readWords(withoutWords(plain));
}

/** A text with digits of any system as 0 to 9, and without marks of the direction of writing. */
export const plainNumerals = (text: string): string => text.replace(MARKS, '').replace(OTHER_DIGITS, plainDigit);

/** A text without the words around the three numbers; a month by its number as a name. */
function withoutWords(text: string): string {
  return plainNumerals(text)
    .replace(WEEKDAY, '')
    .replace(PARTICLES, ' ')
    .replace(BEHIND, '')
    .replace(
      NUMBERED,
      (whole, han: string | undefined, viet: string | undefined) => NUMBERED_MONTHS[Number(han ?? viet) - 1] ?? whole,
    );
}

/** `٣` as 3; a digit of no system that exports are written in stays. */
function plainDigit(digit: string): string {
  const zero = ZEROS.find((first) => digit.codePointAt(0)! >= first && digit.codePointAt(0)! <= first + 9);
  return zero === undefined ? digit : String(digit.codePointAt(0)! - zero);
}

function readPeriod(text: string): WordedDate | undefined {
  const match = PERIOD.exec(text);
  if (!match) return undefined;
  const [, year, quarter, week, month, day, hour, minute] = match;
  const clock = hour === undefined ? undefined : clockOf(Number(hour), Number(minute), 0);
  if (hour !== undefined && clock === undefined) return undefined;
  const first = week === undefined ? undefined : mondayOf(Number(year), Number(week));
  return {
    numbers: first
      ? [first.year, first.month, first.day]
      : [Number(year), quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2, Number(day ?? 1)],
    order: 'ymd',
    clock,
  };
}

function readWords(text: string): WordedDate | undefined {
  const match = WORDED.exec(text);
  if (!match) return undefined;
  const [, first, second, third, hour, minute, secondsText, half] = match;
  const parts = [first!, second!, third!] as const;
  const named = parts.findIndex((part) => !isDigits(part));
  if (parts.some((part, at) => at !== named && part.length === 3)) return undefined;
  // A year of one digit is none.
  if (third!.length === 1 && first!.length !== 4) return undefined;
  const numbers = parts.map((part) => (isDigits(part) ? Number(part) : (monthNamed(part) ?? 0)));
  if (named >= 0 && numbers[named] === 0) return undefined;
  const [a, b, c] = numbers as [number, number, number];
  const yearFirst = first!.length === 4 && named !== 0;
  const yearLast = third!.length === 4;
  if (yearFirst && yearLast) return undefined;
  const order: CellOrder = yearFirst ? 'ymd' : named === 0 ? 'mdy' : named === 1 ? 'dmy' : yearLast ? 'yearLast' : 'open';
  if (hour === undefined) return { numbers: [a, b, c], order, clock: undefined };
  const clock = clockOf(wholeHour(Number(hour), half), Number(minute), Number(secondsText ?? 0));
  return clock === undefined ? undefined : { numbers: [a, b, c], order, clock };
}

/** An hour of the twelve-hour clock as one of 24; 24, which no clock shows, when there is no such hour. */
function wholeHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

const clockOf = (hour: number, minute: number, second: number): number | undefined =>
  hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : undefined;

/** The Monday of a week as ISO 8601 counts: week 1 holds the 4th of January. */
function mondayOf(year: number, week: number): { year: number; month: number; day: number } {
  // A month that does not exist makes the date one that does not.
  if (week < 1 || week > 53) return { year, month: 0, day: 0 };
  const fourth = daysFromCivil(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7);
  return civilFromDays(monday + (week - 1) * 7);
}
