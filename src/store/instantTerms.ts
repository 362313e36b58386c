/**
 * Points in time as two small sets of terms: the days of the file and its times of day, each written as the file writes them.
 * Nearly every point is its own, so a term for each would be as long as the file; days and times are few.
 */

import { isCount, writeDate, type DateForm } from '#core/dateForm.ts';

export const DAY_SECONDS = 86_400;

export interface SplitForm {
  /** The part up to and with what stands between date and time, e.g. `YYYY-MM-DD `; the whole of a form without times. */
  readonly day: DateForm;
  /** The part with the time, e.g. `HH:mm:ss`; undefined for days. */
  readonly clock: DateForm | undefined;
  /** What stands between the two, e.g. a space. */
  readonly between: string;
}

/** A form taken apart before its first token of time. A form of times alone, of a column beside that of the days, has no day. */
export function splitForm(form: DateForm): SplitForm {
  // Nobody looks for a point in time by its count.
  if (isCount(form)) return { day: { ...form, pattern: '' }, clock: undefined, between: '' };
  const clockAt = form.pattern.search(/H|mm|ss/);
  if (clockAt < 0) return { day: form, clock: undefined, between: '' };
  if (clockAt === 0) return { day: { ...form, pattern: '' }, clock: form, between: '' };
  const date = form.pattern.slice(0, clockAt);
  return {
    day: { ...form, pattern: date },
    clock: { ...form, pattern: form.pattern.slice(clockAt) },
    between: /[^YMD]*$/.exec(date)?.[0] ?? '',
  };
}

/** The text of a day (days since 1970-01-01), as the file writes it. */
export function dayText(day: number, form: SplitForm): string {
  return writeDate(day * DAY_SECONDS, form.day);
}

/** The text of a time of day in seconds since midnight. */
export function clockText(second: number, form: DateForm): string {
  return writeDate(second, form);
}

/** A search that reaches over the day into the time: `2019-03-04 21` as the end of a day and the beginning of a time. */
export function splitSearch(search: string, form: SplitForm): { day: string; clock: string } | undefined {
  if (form.clock === undefined || form.between === '') return undefined;
  const at = search.indexOf(form.between);
  if (at < 0) return undefined;
  const clock = search.slice(at + form.between.length);
  return clock === '' ? undefined : { day: search.slice(0, at + form.between.length), clock };
}
