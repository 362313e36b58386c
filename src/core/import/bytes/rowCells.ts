/**
 * The cells of one row, one for each column of the header, after the repairs that spreadsheets make necessary: a whole
 * row in one cell, commas of a title that nothing quotes, empty cells behind the last column.
 */

import type { Dialect, Role, SetAside } from '#core/model.ts';
import { DateCell } from '../dates/dateCell.ts';
import { CELLS_LIMIT, Scanner, unquoted } from './scan.ts';
import { readWordedDate } from '../dates/wordedDate.ts';

export const SEMICOLON = 0x3b;

/** Columns whose cells can be told from pieces of a title: only they show where a row was torn. */
const LENGTHS: readonly Role[] = ['duration', 'bookmark'];
const LENGTH = /^\s*(?:\d{1,3}:\d\d(?::\d\d)?)?\s*$/;

const QUOTE = 0x22;

/** How many rows were repaired, by the repair. */
export interface CellRepairs {
  readonly wrapped: number;
  readonly titleCommas: number;
  readonly lastCommas: number;
  readonly semicolons: number;
  readonly emptyExtra: number;
}

export class RowCells implements CellRepairs {
  bytes = new Uint8Array(0);
  starts = new Int32Array(CELLS_LIMIT);
  ends = new Int32Array(CELLS_LIMIT);
  /** How many rows were unwrapped from one cell. */
  wrapped = 0;
  /** How many rows had a title put together again. */
  titleCommas = 0;
  /** The same of a last column, such as `KR (Korea, Republic of)`. */
  lastCommas = 0;
  /** How many rows ended in semicolons that a spreadsheet of another delimiter left. */
  semicolons = 0;
  /** Names of the columns, without such semicolons. */
  readonly names: readonly string[];
  /** How many rows had empty cells behind the last column. */
  emptyExtra = 0;

  /** A row that stood in one cell, and what reads it. */
  #unwrapped = new Uint8Array(1024);
  readonly #inside: Scanner;
  readonly #columns: number;
  /** Columns up to the last that has a name: the ones a row must have. */
  readonly #named: number;
  readonly #titleAt: number;
  readonly #roles: readonly Role[];
  readonly #dateAt: number;
  readonly #hasTail: boolean;
  readonly #date = new DateCell();
  #scratch = new Uint8Array(1024);

  /** `dateAt` is -1 where dates are not read. */
  constructor(delimiter: Dialect['delimiter'], header: readonly string[], roles: readonly Role[], dateAt: number) {
    this.#inside = new Scanner(delimiter);
    this.#columns = header.length;
    this.#named = header.findLastIndex((name) => name.trim() !== '') + 1;
    this.#titleAt = roles.indexOf('title');
    this.#roles = roles;
    this.#dateAt = dateAt;
    this.#hasTail = hasTail(delimiter, header);
    this.names = this.#hasTail ? [...header.slice(0, -1), header.at(-1)!.replace(/;+$/, '')] : header;
  }

  /** What was repaired so far, as plain values. */
  repairs(): CellRepairs {
    const { wrapped, titleCommas, lastCommas, semicolons, emptyExtra } = this;
    return { wrapped, titleCommas, lastCommas, semicolons, emptyExtra };
  }

  /** Counts what was repaired in another part of the table. */
  addRepairs(more: CellRepairs): void {
    this.wrapped += more.wrapped;
    this.titleCommas += more.titleCommas;
    this.lastCommas += more.lastCommas;
    this.semicolons += more.semicolons;
    this.emptyExtra += more.emptyExtra;
  }

  /** Takes the scanner's row; gives the reason when it cannot be a row of this table. */
  take(scanner: Scanner): SetAside['reason'] | undefined {
    const columns = this.#columns;
    if (this.#hasTail) this.#dropTail(scanner);
    if (scanner.cells === columns && columns <= CELLS_LIMIT) {
      this.bytes = scanner.bytes;
      this.starts = scanner.starts;
      this.ends = scanner.ends;
      this.#unquote(scanner, columns);
      return undefined;
    }
    if (scanner.cells === 1 && scanner.quoted === 1) {
      const reason = this.#unwrap(scanner);
      if (reason === undefined) this.wrapped++;
      return reason;
    }
    return this.#repair(scanner);
  }

  /** Takes the quotation marks off cells that stand in marks of their own; whether any did. */
  takeNestedQuotes(): boolean {
    let any = false;
    for (let at = 0; at < this.#columns; at++) {
      const start = this.starts[at]!;
      const end = this.ends[at]!;
      if (end - start < 2 || this.bytes[start] !== QUOTE || this.bytes[end - 1] !== QUOTE) continue;
      this.starts[at] = start + 1;
      this.ends[at] = end - 1;
      any = true;
    }
    return any;
  }

  /** Removes the doubling of quotes where the scanner met any: moves those cells into the scratch bytes. */
  #unquote(scanner: Scanner, cells: number): void {
    if (!scanner.anyInner) return;
    // All cells of the row move together, so that one array of bytes serves all bounds.
    const from = scanner.starts[0]!;
    const length = scanner.ends[cells - 1]! - from;
    if (this.#scratch.length < length * 2) this.#scratch = new Uint8Array(length * 2);
    const scratch = this.#scratch;
    scratch.set(scanner.bytes.subarray(from, from + length), 0);
    let free = length;
    for (let at = 0; at < cells; at++) {
      const start = this.starts[at]! - from;
      const end = this.ends[at]! - from;
      this.starts[at] = start;
      this.ends[at] = end;
      if (scanner.inner[at] === 0) continue;
      const written = unquoted(scratch, start, end, scratch.subarray(free));
      this.starts[at] = free;
      this.ends[at] = free + written;
      free += written;
    }
    this.bytes = scratch;
  }

  /** Takes the semicolons behind a row. Behind a quoted cell the scanner has left them out already. */
  #dropTail(scanner: Scanner): void {
    const last = scanner.cells - 1;
    if (last >= CELLS_LIMIT) return;
    const { bytes } = scanner;
    const start = scanner.starts[last]!;
    const end = scanner.ends[last]!;
    let kept = end;
    while (kept > start && bytes[kept - 1] === SEMICOLON) kept--;
    scanner.ends[last] = kept;
    if (kept < end || (bytes[end] === QUOTE && bytes[end + 1] === SEMICOLON)) this.semicolons++;
  }

  /** A row that is one quoted cell with all cells inside. */
  #unwrap(scanner: Scanner): SetAside['reason'] | undefined {
    const needed = scanner.ends[0]! - scanner.starts[0]!;
    if (needed > this.#unwrapped.length) this.#unwrapped = new Uint8Array(needed * 2);
    const length = unquoted(scanner.bytes, scanner.starts[0]!, scanner.ends[0]!, this.#unwrapped);
    const inside = this.#inside;
    inside.reset();
    inside.feed(this.#unwrapped.subarray(0, length));
    inside.end();
    if (inside.next() !== 'row' || inside.cells === 1) return this.#columns > 1 ? 'too-few-cells' : 'too-many-cells';
    return this.take(inside);
  }

  #repair(scanner: Scanner): SetAside['reason'] | undefined {
    const columns = this.#columns;
    if (scanner.cells < this.#named) return 'too-few-cells';
    if (scanner.cells > CELLS_LIMIT || columns > CELLS_LIMIT) return 'too-many-cells';
    this.bytes = scanner.bytes;
    this.starts = scanner.starts;
    this.ends = scanner.ends;
    if (scanner.cells < columns) {
      // Only cells of nameless columns are missing: they are empty.
      for (let at = scanner.cells; at < columns; at++) {
        scanner.starts[at] = scanner.ends[at] = scanner.ends[scanner.cells - 1]!;
        scanner.inner[at] = 0;
      }
      this.#unquote(scanner, columns);
      return undefined;
    }
    const extra = scanner.cells - columns;
    if (this.#isTorn(scanner, this.#titleAt, extra)) {
      this.#join(scanner, this.#titleAt, extra);
      this.titleCommas++;
    } else if (this.#isTorn(scanner, columns - 1, extra)) {
      this.#join(scanner, columns - 1, extra);
      this.lastCommas++;
    } else {
      for (let at = columns; at < scanner.cells; at++) if (scanner.ends[at]! > scanner.starts[at]!) return 'too-many-cells';
      this.emptyExtra++;
    }
    this.#unquote(scanner, columns);
    return undefined;
  }

  /** Whether the extra cells are pieces of a column that lost its quotes: all that can be told then stands in its place. */
  #isTorn({ starts, ends, bytes }: Scanner, column: number, extra: number): boolean {
    // Pieces with nothing but a delimiter between them are unquoted.
    for (let at = column; at < column + extra; at++) if (starts[at + 1] !== ends[at]! + 1) return false;
    if (starts[column + extra] === ends[column + extra]) return false;
    let told = column === this.#titleAt && column === this.#columns - 1;
    for (let at = 0; at < this.#columns; at++) {
      const place = at > column ? at + extra : at;
      const isDate = at === this.#dateAt;
      if (!isDate && !LENGTHS.includes(this.#roles[at]!)) continue;
      if (!(isDate ? this.#isDate(bytes, starts[place]!, ends[place]!) : isLength(bytes, starts[place]!, ends[place]!)))
        return false;
      if (at > this.#titleAt) told = true;
    }
    return told;
  }

  /** Makes one cell of `extra + 1`. */
  #join({ starts, ends, inner }: Scanner, column: number, extra: number): void {
    ends[column] = ends[column + extra]!;
    for (let at = column + 1; at < this.#columns; at++) {
      starts[at] = starts[at + extra]!;
      ends[at] = ends[at + extra]!;
      inner[at] = inner[at + extra]!;
    }
  }

  #isDate(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#date.read(bytes, start, end) || readWordedDate(textOf(bytes, start, end)) !== undefined;
  }
}

/** Whether a header ends in semicolons that a spreadsheet of another delimiter left behind every row. */
export const hasTail = (delimiter: Dialect['delimiter'], header: readonly string[]): boolean =>
  delimiter !== ';' && header.at(-1)?.endsWith(';') === true;

/** A cell as text, where one is short enough to be a date or a length. */
const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  end - start > 64 ? '' : new TextDecoder().decode(bytes.subarray(start, end));

const isLength = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start <= 64 && LENGTH.test(textOf(bytes, start, end));
