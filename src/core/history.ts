/**
 * A history is a table: the columns of the file in the file's order, dictionary-encoded in typed arrays.
 * Everything the program says or writes is computed from this and nothing else.
 */

import type { Dictionary } from './dictionary.ts';
import { writeDate, type DateForm } from './dateForm.ts';
import type { DurationUnit } from './durationText.ts';
import type { DateReading, Dialect, FormatId, Role } from './model.ts';

export interface History {
  readonly format: FormatId;
  /** The service's own name, e.g. `Netflix`. */
  readonly service: string;
  /** Rows kept. */
  readonly rows: number;
  readonly columns: readonly Column[];
  /** The line of the file (1-based) on which each row begins; length `rows`. */
  readonly lines: Uint32Array;
  readonly dialect: Dialect;
  /** How the entries are written, where the file is JSON; undefined for a table. */
  readonly json?: JsonShape | undefined;
  readonly dates: DateReading;
}

/** How the entries of a JSON file are written, so that the copy can be written alike. */
export interface JsonShape {
  /** The keys on the way to the list of entries; none where the file is the list. */
  readonly rowsAt: readonly string[];
  /** One for each column. */
  readonly columns: readonly JsonColumn[];
}

export interface JsonColumn {
  /** Keys, and places in lists, on the way to the value within an entry. */
  readonly steps: readonly (string | number)[];
  /** Whether the values are strings, or numbers and booleans. */
  readonly holds: 'text' | 'literal' | 'mixed';
  /** What stands for an empty cell: nothing at all, `null`, or an empty string. */
  readonly absent: 'omit' | 'null' | 'blank';
}

/** What a format knows of a column beyond its role. */
export interface ColumnTraits {
  /** How lengths of time are written; `hms` unless told. */
  readonly unit?: DurationUnit | undefined;
  /**
   * Of a title that is spread over several columns: the series, channel or artist it belongs to; or a piece of music.
   * Of a start that stands in two columns: the time of day.
   */
  readonly part?: 'show' | 'music' | 'clock' | undefined;
}

export type Column = TextColumn | InstantColumn;

interface ColumnHead {
  /** The header exactly as in the file. */
  readonly name: string;
  readonly role: Role;
}

/** `codes[row]` is an index into `dictionary`. The dictionary holds the exact text of the cells. */
export interface TextColumn extends ColumnHead, ColumnTraits {
  readonly kind: 'text';
  readonly codes: Uint32Array;
  readonly dictionary: Dictionary;
}

/** Points in time, or days: nearly every value is its own, so numbers are kept instead of texts. */
export interface InstantColumn extends ColumnHead {
  readonly kind: 'instant';
  /** `clock`: of the same instants as the column of the day, this one writes the time of day. */
  readonly part?: 'clock' | undefined;
  /** Seconds since 1970-01-01T00:00:00 on the file's own clock (UTC where the service writes UTC); NaN where there is none. */
  readonly seconds: Float64Array;
  /** What a cell says: a day, or a day and a time. */
  readonly precision: 'day' | 'second';
  /** How the cells of this file are written. */
  readonly form: DateForm;
  /** Row -> exact text, for the cells that `form` would not write the same way. */
  readonly exceptions: ReadonlyMap<number, string>;
}

/** The first column that plays a role; of a start in two columns that of the day. */
export function columnOf({ columns }: Pick<History, 'columns'>, role: Role): Column | undefined {
  return columns.find((column) => column.role === role && column.part !== 'clock');
}

/** Every text column that plays a role, in the file's order. */
export function textColumnsOf(history: History, role: Role): readonly TextColumn[] {
  return history.columns.filter((column): column is TextColumn => column.kind === 'text' && column.role === role);
}

export function textColumnOf(history: History, role: Role): TextColumn | undefined {
  const column = columnOf(history, role);
  return column?.kind === 'text' ? column : undefined;
}

export function instantColumnOf(history: History, role: Role): InstantColumn | undefined {
  const column = columnOf(history, role);
  return column?.kind === 'instant' ? column : undefined;
}

/** Whether a column says when in the day: a copy that tells days or months writes every one as its midnight. */
export function tellsClock({ precision, seconds }: InstantColumn): boolean {
  return precision === 'second' && !(seconds.some((at) => at % 86_400 === 0) && seconds.every((at) => !(at % 86_400 > 0)));
}

/** The exact text of a cell, as it stood in the file. */
export function cellText(column: Column, row: number): string {
  if (column.kind === 'text') return column.dictionary.at(column.codes[row] ?? 0);
  const exception = column.exceptions.get(row);
  if (exception !== undefined) return exception;
  const seconds = column.seconds[row];
  return seconds === undefined || Number.isNaN(seconds) ? '' : writeDate(seconds, column.form);
}
