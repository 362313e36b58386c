/**
 * A start that stands in two columns, a day and a time of day. Both are read as one cell and taken apart again when the
 * file has been read: two columns of the same instants, each with its own half of the form.
 */

import { writeDate, type DateForm } from '#core/dateForm.ts';
import { cellText, type Column, type InstantColumn, type TextColumn } from '#core/history.ts';
import { DATE_BYTES } from './dateCell.ts';
import type { DateColumn } from './dateColumn.ts';

/** Stands between the two. A date is read with it, and no cell has it by itself, so a day with a time of its own is told apart. */
const BETWEEN = ',T';
/** How times are written where no cell says it. */
const CLOCK_FORM = 'HH:mm';
/** `9:05 PM`, `21h30`, `21.30`; what a locale makes of a time. */
const WRITTEN_TIME = /^(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:\.\d{1,9})?)?(?:\s?([ap])\.?\s?m\.?)?$/i;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads the two cells of a row as one. */
export class DateAndTime {
  readonly #dates: DateColumn;
  readonly #joined = new Uint8Array(2 * DATE_BYTES);

  constructor(dates: DateColumn) {
    this.#dates = dates;
  }

  /** Whether there is a date; where no time can be read, or the day has one of its own, the row has what the day says. */
  read(bytes: Uint8Array, start: number, end: number, timeStart: number, timeEnd: number): boolean {
    if (end - start <= DATE_BYTES && timeEnd > timeStart && timeEnd - timeStart <= DATE_BYTES) {
      const time = plainTime(decoder.decode(bytes.subarray(timeStart, timeEnd)));
      if (time !== undefined) {
        this.#joined.set(bytes.subarray(start, end), 0);
        const { written } = encoder.encodeInto(BETWEEN + time, this.#joined.subarray(end - start));
        if (this.#dates.read(this.#joined, 0, end - start + written)) return true;
      }
    }
    return this.#dates.read(bytes, start, end);
  }
}

/** A time of day as `H:mm` or `H:mm:ss` on the clock of 24 hours; undefined for any other text. */
function plainTime(text: string): string | undefined {
  const match = WRITTEN_TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, hour = '', minute = '', second, half] = match;
  const rest = second === undefined ? minute : `${minute}:${second}`;
  if (half === undefined) return `${hour}:${rest}`;
  if (Number(hour) < 1 || Number(hour) > 12) return undefined;
  return `${(Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)}:${rest}`;
}

/** The columns, those of the day and of the time with the instants that were read from both. */
export function takenApart(columns: readonly Column[], dateAt: number, clockAt: number): readonly Column[] {
  const joined = columns[dateAt] as InstantColumn;
  const times = columns[clockAt] as TextColumn;
  const { pattern } = joined.form;
  const split = pattern.indexOf(BETWEEN);
  const half = (part: string): DateForm => ({ ...joined.form, pattern: part });
  const day = half(split < 0 ? pattern : pattern.slice(0, split));
  const clock = half(split < 0 ? CLOCK_FORM : pattern.slice(split + BETWEEN.length));
  const isTimed = (row: number): boolean =>
    joined.exceptions.get(row)?.includes(BETWEEN) ?? (split >= 0 && !Number.isNaN(joined.seconds[row]!));
  const date: InstantColumn = { ...joined, form: day, exceptions: dayTexts(joined, day) };
  return columns.with(dateAt, date).with(clockAt, clockColumn(joined, times, clock, isTimed));
}

/** Cells that the form of the day would not write the same way. */
function dayTexts({ exceptions, seconds }: InstantColumn, form: DateForm): Map<number, string> {
  const left = new Map<number, string>();
  for (const [row, text] of exceptions) {
    const [day = ''] = text.split(BETWEEN);
    if (Number.isNaN(seconds[row]!) || writeDate(seconds[row]!, form) !== day) left.set(row, day);
  }
  return left;
}

/** The instants of the rows that have a time, and every cell that the form of the time would not write the same way. */
function clockColumn(
  { seconds, precision }: InstantColumn,
  times: TextColumn,
  form: DateForm,
  isTimed: (row: number) => boolean,
): InstantColumn {
  const clocks = new Float64Array(seconds.length);
  const exceptions = new Map<number, string>();
  for (let row = 0; row < clocks.length; row++) {
    clocks[row] = isTimed(row) ? seconds[row]! : Number.NaN;
    const text = cellText(times, row);
    if (text !== (Number.isNaN(clocks[row]!) ? '' : writeDate(clocks[row]!, form))) exceptions.set(row, text);
  }
  return { kind: 'instant', name: times.name, role: 'start', part: 'clock', seconds: clocks, precision, form, exceptions };
}

/** How many rows have a day and no time at all, in a file that has times. */
export function rowsWithoutTime(columns: readonly Column[], dateAt: number, clockAt: number): number {
  const [date, clock] = [columns[dateAt] as InstantColumn, columns[clockAt] as InstantColumn];
  let rows = 0;
  if (date.precision === 'second')
    for (let row = 0; row < date.seconds.length; row++)
      if (Number.isNaN(clock.seconds[row]!) && !Number.isNaN(date.seconds[row]!) && !cellText(date, row).includes(':')) rows++;
  return rows;
}
