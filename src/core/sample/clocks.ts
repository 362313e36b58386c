/** Wall clocks of the countries the invented household stays in: the samples are lived in local time and written in UTC. */

import { civilFromDays, daysFromCivil } from '../dateForm.ts';

/** Minutes east of UTC in winter, and whose rule of summer time holds. Source: the IANA time zone database, rules of 2024 and 2025. */
const CLOCKS = {
  NL: [60, 'eu'],
  GB: [0, 'eu'],
  PT: [0, 'eu'],
  US: [-300, 'us'],
  JP: [540, 'none'],
} as const;

export type SampleCountry = keyof typeof CLOCKS;

/** As the full export writes a country. */
export const COUNTRY_NAMES: Readonly<Record<SampleCountry, string>> = {
  NL: 'NL (Netherlands)',
  GB: 'GB (United Kingdom)',
  PT: 'PT (Portugal)',
  US: 'US (United States)',
  JP: 'JP (Japan)',
};

/** 0 = Monday .. 6 = Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The last Sunday on or before a date. */
const sundayUpTo = (year: number, month: number, date: number): number => {
  const day = daysFromCivil(year, month, date);
  return day - ((weekdayOf(day) + 1) % 7);
};

function isSummer(day: number, rule: 'eu' | 'us' | 'none'): boolean {
  if (rule === 'none') return false;
  const { year } = civilFromDays(day);
  // EU: last Sundays of March and October; US: second Sunday of March, first of November.
  const [from, to] =
    rule === 'eu' ? [sundayUpTo(year, 3, 31), sundayUpTo(year, 10, 31)] : [sundayUpTo(year, 3, 14), sundayUpTo(year, 11, 7)];
  return day >= from && day < to;
}

/** Seconds since 1970 in UTC of a day (since 1970-01-01) and a minute (may exceed 1439) on a country's wall clock. */
export function utcSeconds(day: number, minute: number, country: SampleCountry): number {
  const [offset, rule] = CLOCKS[country];
  return day * 86_400 + (minute - offset - (isSummer(day, rule) ? 60 : 0)) * 60;
}

/** The day (since 1970-01-01) on a country's wall clock at a moment in UTC. */
export function localDay(seconds: number, country: SampleCountry): number {
  const [offset, rule] = CLOCKS[country];
  const day = Math.floor(seconds / 86_400);
  return Math.floor((seconds + (offset + (isSummer(day, rule) ? 60 : 0)) * 60) / 86_400);
}
