/** Points in time as the tables of the report write them: three spellings of ISO 8601, all in UTC. */

import { civilFromDays, daysFromCivil, daysInMonth } from '../../dateForm.ts';

/** `2024-01-02`, `2024-01-02 03:04:05`, `2024-01-02T03:04:05.678Z`. */
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?(?: ?Z| UTC)?$/;

/** The service began in 1997; what is far outside its time is no date, and charts are drawn from the first to the last. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Seconds since 1970 in UTC; undefined for a cell that is blank or no moment. */
export function momentOf(text: string): number | undefined {
  const found = MOMENT.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map((part) => Number(part ?? 0));
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) return undefined;
  return daysFromCivil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** Days since 1970-01-01. */
export const dayOf = (seconds: number): number => Math.floor(seconds / 86_400);

/** Months since January 1970. */
export function monthOf(seconds: number): number {
  const { year, month } = civilFromDays(dayOf(seconds));
  return (year - 1970) * 12 + month - 1;
}

/** The first and the last of some moments; undefined when there is none. */
export function spanOf(moments: Iterable<number | undefined>): { readonly from: number; readonly to: number } | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const moment of moments) {
    if (moment === undefined) continue;
    if (moment < from) from = moment;
    if (moment > to) to = moment;
  }
  return to === -Infinity ? undefined : { from, to };
}
