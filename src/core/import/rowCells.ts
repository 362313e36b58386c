/**
 * The cells of one row, one for each column of the header, after the repairs that spreadsheets make necessary: a whole
 * row in one cell, commas of a title that nothing quotes, empty cells behind the last column.
 */

import type { Dialect, SetAside } from '../model.ts';
import { DateCell } from './dateCell.ts';
import { CELLS_LIMIT, Scanner, unquoted } from './scan.ts';

export class RowCells {
  bytes = new Uint8Array(0);
  starts = new Int32Array(CELLS_LIMIT);
  ends = new Int32Array(CELLS_LIMIT);
  /** How many rows were unwrapped from one cell. */
  wrapped = 0;
  /** How many rows had a title put together again. */
  titleCommas = 0;
  /** How many rows had empty cells behind the last column. */
  emptyExtra = 0;

  readonly #delimiter: Dialect['delimiter'];
  readonly #columns: number;
  /** Columns up to the last that has a name: the ones a row must have. */
  readonly #named: number;
  readonly #titleAt: number;
  readonly #dateAt: number;
  readonly #date = new DateCell();
  #scratch = new Uint8Array(1024);

  constructor(delimiter: Dialect['delimiter'], header: readonly string[], titleAt: number, dateAt: number) {
    this.#delimiter = delimiter;
    this.#columns = header.length;
    this.#named = header.findLastIndex((name) => name.trim() !== '') + 1;
    this.#titleAt = titleAt;
    this.#dateAt = dateAt;
  }

  /** Takes the scanner's row; gives the reason when it cannot be a row of this table. */
  take(scanner: Scanner): SetAside['reason'] | undefined {
    const columns = this.#columns;
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

  /** Removes the doubling of quotes where the scanner met any: moves those cells into the scratch bytes. */
  #unquote(scanner: Scanner, cells: number): void {
    let any = false;
    for (let at = 0; at < cells; at++) if (scanner.inner[at] === 1) any = true;
    if (!any) return;
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

  /** A row that is one quoted cell with all cells inside. */
  #unwrap(scanner: Scanner): SetAside['reason'] | undefined {
    const scratch = new Uint8Array(scanner.ends[0]! - scanner.starts[0]!);
    const length = unquoted(scanner.bytes, scanner.starts[0]!, scanner.ends[0]!, scratch);
    const inside = new Scanner(this.#delimiter);
    inside.feed(scratch.subarray(0, length));
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
    if (this.#joinTitle(scanner, extra)) {
      this.titleCommas++;
    } else {
      for (let at = columns; at < scanner.cells; at++) if (scanner.ends[at]! > scanner.starts[at]!) return 'too-many-cells';
      this.emptyExtra++;
    }
    this.#unquote(scanner, columns);
    return undefined;
  }

  /** Where the extra cells are the pieces of an unquoted title, the date stands `extra` cells late: joins the pieces. */
  #joinTitle(scanner: Scanner, extra: number): boolean {
    const title = this.#titleAt;
    const { starts, ends, inner, bytes } = scanner;
    const date = this.#dateAt;
    if (date < title) return false;
    // Pieces with nothing but a delimiter between them are unquoted.
    for (let at = title; at < title + extra; at++) if (starts[at + 1] !== ends[at]! + 1) return false;
    if (!this.#date.read(bytes, starts[date + extra]!, ends[date + extra]!)) return false;
    ends[title] = ends[title + extra]!;
    for (let at = title + 1; at < this.#columns; at++) {
      starts[at] = starts[at + extra]!;
      ends[at] = ends[at + extra]!;
      inner[at] = inner[at + extra]!;
    }
    return true;
  }
}
