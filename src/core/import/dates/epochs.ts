/**
 * Instants as a count since 1970 (`1705140672`, or in milliseconds `1705140672345`), as servers and databases keep them.
 * They are in UTC by what they are. Where most cells are written so, the form of the column is, and so is a copy.
 */

import { civilFromDays, EPOCH_MILLISECONDS, EPOCH_SECONDS, writeDate } from '#core/dateForm.ts';
import type { InstantColumn } from '#core/history.ts';
import { byRows, type Steps } from '#core/steps.ts';
import type { WordedDate } from './wordedDate.ts';

const EPOCH = /^(\d{9,10})(\d{3})?$/;
/** Numbers of another meaning are rarely within: from 2000, before the days of the week that a copy may tell, to 2096. */
const FROM = 946_684_800;
const TO = 4_000_000_000;

/** Seconds since 1970 of a text that counts them, or milliseconds; undefined for any other. */
function secondsOf(text: string): number | undefined {
  const match = EPOCH.exec(text);
  const seconds = Number(match?.[1]);
  return match !== null && seconds >= FROM && seconds < TO ? seconds : undefined;
}

export const isEpoch = (text: string): boolean => secondsOf(text) !== undefined;

/** The date a count says; undefined for any other text. */
export function readEpoch(text: string): WordedDate | undefined {
  const seconds = secondsOf(text.trim());
  if (seconds === undefined) return undefined;
  const { year, month, day } = civilFromDays(Math.floor(seconds / 86_400));
  return { numbers: [year, month, day], order: 'ymd', clock: seconds % 86_400 };
}

/** What of the dates of a file a form is about. */
interface Written {
  readonly seconds: Float64Array;
  readonly form: InstantColumn['form'];
  readonly exceptions: Map<number, string>;
}

/** The dates with the form of the counts, where most cells are such. In steps. */
export function* withEpochs<Dates extends Written>(resolved: Dates): Steps<Dates> {
  let short = 0;
  let long = 0;
  for (const text of resolved.exceptions.values()) {
    if (!isEpoch(text)) continue;
    if (text.length <= 10) short++;
    else long++;
  }
  if ((short + long) * 2 <= resolved.seconds.length) return resolved;
  const form = { order: 'ymd', pattern: short >= long ? EPOCH_SECONDS : EPOCH_MILLISECONDS } as const;
  const left = new Map<number, string>();
  yield* byRows(resolved.seconds.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const seconds = resolved.seconds[row]!;
      const before = resolved.exceptions.get(row);
      const text = before ?? (Number.isNaN(seconds) ? '' : writeDate(seconds, resolved.form));
      if (text !== (Number.isNaN(seconds) ? '' : writeDate(seconds, form))) left.set(row, text);
    }
  });
  return { ...resolved, form, exceptions: left };
}
