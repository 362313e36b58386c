/** Writes dates as bytes: the same text as `writeDate`, digit by digit, because nearly every row has a date of its own. */

import { civilFromDays, isCount, writeDate, yearsBefore, type DateForm } from './dateForm.ts';

/** Writes at `offset` and returns where it ended. */
export type DateWriter = (seconds: number, target: Uint8Array, offset: number) => number;

const PARTS = /YYYY|YY|MM|M|DD|D|HH|H|mm|ss|[^]/gu;
const ZERO = 48;
const encoder = new TextEncoder();

/** Bytes as they are, or one number of the date with at least so many digits. */
type Step = Uint8Array | { readonly part: number; readonly digits: number };

/** Token -> index into the numbers of a date (year, month, day, hour, minute, second, year of the century) and digits. */
const NUMBERS: Readonly<Record<string, Step>> = {
  YYYY: { part: 0, digits: 4 },
  MM: { part: 1, digits: 2 },
  M: { part: 1, digits: 1 },
  DD: { part: 2, digits: 2 },
  D: { part: 2, digits: 1 },
  HH: { part: 3, digits: 2 },
  H: { part: 3, digits: 1 },
  mm: { part: 4, digits: 2 },
  ss: { part: 5, digits: 2 },
  YY: { part: 6, digits: 2 },
};

/** No date of a form is longer, in bytes; a digit that is not plain takes up to three. */
export const longestDate = ({ pattern, digits }: DateForm): number =>
  encoder.encode(pattern).length * (digits === undefined ? 1 : 3) + 32;

/** A writer for one form. Works the calendar out once for neighbours on the same day. */
export function dateWriter(form: DateForm): DateWriter {
  // Other digits are rare, and take several bytes each; so are counts.
  if (form.digits !== undefined || isCount(form))
    return (seconds, target, offset) => put(encoder.encode(writeDate(seconds, form)), target, offset);
  const before = yearsBefore(form);
  const steps = [...form.pattern.matchAll(PARTS)].map(([token]): Step => NUMBERS[token] ?? encoder.encode(token));
  const numbers = new Int32Array(7);
  let lastDay = Number.NaN;
  return (seconds, target, offset) => {
    const day = Math.floor(seconds / 86_400);
    if (day !== lastDay) {
      const civil = civilFromDays(day);
      const year = civil.year + before;
      numbers.set([year, civil.month, civil.day]);
      numbers[6] = ((year % 100) + 100) % 100;
      lastDay = day;
    }
    if (numbers[0]! < 0 || numbers[0]! > 9999) return put(encoder.encode(writeDate(seconds, form)), target, offset);
    const clock = Math.floor(seconds - day * 86_400);
    numbers[3] = Math.floor(clock / 3600);
    numbers[4] = Math.floor(clock / 60) % 60;
    numbers[5] = clock % 60;
    let at = offset;
    for (const step of steps) {
      if (step instanceof Uint8Array) at = put(step, target, at);
      else at = putNumber(numbers[step.part]!, step.digits, target, at);
    }
    return at;
  };
}

function put(bytes: Uint8Array, target: Uint8Array, offset: number): number {
  for (let i = 0; i < bytes.length; i++) target[offset + i] = bytes[i]!;
  return offset + bytes.length;
}

function putNumber(value: number, digits: number, target: Uint8Array, offset: number): number {
  const width = value > 999 ? 4 : value > 99 ? 3 : value > 9 ? 2 : 1;
  const end = offset + Math.max(digits, width);
  let rest = value;
  for (let at = end - 1; at >= offset; at--) {
    target[at] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return end;
}
