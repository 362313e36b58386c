/**
 * Rows of a table read into columns: what a file is while it is being read. Rows that cannot be read are set aside with
 * their line. One reader takes the whole file, or another one reads its second half elsewhere and the first `append`s it.
 */

import type { Dialect, Role, SetAside } from '../model.ts';
import type { Steps } from '../steps.ts';
import { RowBatch } from './bytes/rowBatch.ts';
import { hasTail, RowCells, SEMICOLON, type CellRepairs } from './bytes/rowCells.ts';
import { Scanner } from './bytes/scan.ts';
import { TextColumnReader, type TextsRead } from './bytes/textColumn.ts';
import { roomFor } from './bytes/typedArrays.ts';
import { DateAndTime } from './dates/dateAndTime.ts';
import { DateColumn, type DatesRead } from './dates/dateColumn.ts';

/** Rows set aside are listed up to this many; all are counted. Nobody reads more, and a hostile file could hold millions. */
export const SET_ASIDE_LISTED = 10_000;

/** Rows of a file of which nothing is known yet. */
const FEWEST_ROWS = 1024;
/** From so many rows on their average length says how many a file of known size holds. */
const TELLING_ROWS = 2048;
/** Somewhat more than were reckoned, so that a file that is nearly even needs no more room at its end. */
const SPARE = 1.04;
/** The most that are reckoned with: a file whose rows are short at first only. */
const MOST_ROWS_RECKONED = 1 << 23;

/** What a reader must know of a table. Plain values: it can be handed to another thread. */
export interface TableForm {
  readonly delimiter: Dialect['delimiter'];
  readonly header: readonly string[];
  readonly roles: readonly Role[];
  /** Index of the date column; -1 where dates are kept as text. */
  readonly dateAt: number;
  /** Index of the time of day, where it has a column of its own; -1 otherwise. */
  readonly clockAt: number;
  /** Whether cells stand in quotation marks of their own. */
  readonly nestedQuotes: boolean;
  /** Lines before the first row: the header and, in some files, the name of the delimiter. */
  readonly headLines: number;
}

/** What was read of a part of a table, as plain values. */
export interface RowsRead {
  readonly rows: number;
  /** Lines begun, so that a part behind this one can be counted on. */
  readonly linesBegun: number;
  readonly lines: Uint32Array;
  readonly texts: readonly (TextsRead | undefined)[];
  readonly dates: DatesRead;
  readonly setAside: readonly SetAside[];
  readonly setAsideLines: Uint32Array;
  readonly counts: RowCounters;
  readonly repairs: CellRepairs;
  readonly crlf: boolean | undefined;
}

interface RowCounters {
  readonly allQuoted: number;
  readonly stray: number;
  readonly nested: number;
}

export class RowReader {
  rows = 0;
  /** Bytes. */
  fed = 0;
  /** By column; undefined at the date column that is read as dates. */
  readonly texts: readonly (TextColumnReader | undefined)[];
  readonly dates = new DateColumn();
  readonly setAside: SetAside[] = [];
  /** Rows of which every cell is quoted, with stray quotes, with quotes within quotes. */
  allQuoted = 0;
  stray = 0;
  nested = 0;
  /** How the first row's line ends. */
  crlf: boolean | undefined;
  readonly form: TableForm;
  readonly #dateAt: number;
  readonly #clockAt: number;
  readonly #dateAndTime = new DateAndTime(this.dates);
  readonly #nested: boolean;
  readonly #scanner: Scanner;
  readonly #cells: RowCells;
  readonly #batch: RowBatch;
  #setAsideCount = 0;
  #setAsideLines = new Uint32Array(16);
  #lines = new Uint32Array(FEWEST_ROWS);
  #headLines: number;
  /** Bytes of the table, where known. */
  readonly #size: number | undefined;
  #reckoned = false;

  /** `size`: bytes that will be fed, where known. */
  constructor(form: TableForm, size: number | undefined) {
    this.form = form;
    this.#dateAt = form.dateAt;
    this.#clockAt = form.clockAt;
    this.#nested = form.nestedQuotes;
    this.#size = size;
    this.#scanner = new Scanner(form.delimiter, hasTail(form.delimiter, form.header) ? SEMICOLON : undefined);
    this.#cells = new RowCells(form.delimiter, form.header, form.roles, form.dateAt);
    this.#batch = new RowBatch(form.roles.length);
    this.texts = form.roles.map((_, at) => (at === form.dateAt ? undefined : new TextColumnReader(FEWEST_ROWS)));
    this.#headLines = form.headLines;
  }

  /** Rows kept and set aside so far. */
  get read(): number {
    return this.rows + this.#setAsideCount;
  }

  get setAsideCount(): number {
    return this.#setAsideCount;
  }

  /** The line of each row. */
  get lines(): Uint32Array {
    return this.#lines.subarray(0, this.rows);
  }

  /** The lines of all rows set aside, in the order in which that was done. */
  get setAsideLines(): Uint32Array {
    return this.#setAsideLines.subarray(0, this.#setAsideCount);
  }

  get names(): readonly string[] {
    return this.#cells.names;
  }

  get repairs(): CellRepairs {
    return this.#cells;
  }

  /** Whether everything fed was whole rows behind the header, so that the next byte begins a row whatever it is. */
  get atRow(): boolean {
    return this.#headLines === 0 && this.#scanner.atRow;
  }

  feed(bytes: Uint8Array): void {
    this.fed += bytes.length;
    this.#scanner.feed(bytes);
    this.#scan();
    if (!this.#reckoned && this.rows >= TELLING_ROWS) this.#reckon();
  }

  /** Makes ready for so many more bytes what would else be enlarged, all at once, while they are read. In steps. */
  *expect(bytes: number): Steps<void> {
    const more = Math.ceil((bytes / Math.max(this.fed, 1)) * this.rows * SPARE);
    for (const texts of this.texts) yield* texts?.expectTexts(more) ?? [];
  }

  /** No more bytes come. */
  end(): void {
    this.#scanner.end();
    this.#scan();
  }

  aside(line: number, reason: SetAside['reason']): void {
    this.#setAsideLines = roomFor(this.#setAsideLines, this.#setAsideCount + 1);
    this.#setAsideLines[this.#setAsideCount++] = line;
    if (this.setAside.length < SET_ASIDE_LISTED) this.setAside.push({ line, reason });
  }

  /** Everything read, to be appended to what another reader read before. */
  taken(): RowsRead {
    return {
      rows: this.rows,
      linesBegun: this.#scanner.nextLine - 1,
      lines: this.lines,
      texts: this.texts.map((column) => column?.taken()),
      dates: this.dates.taken(),
      setAside: this.setAside,
      setAsideLines: this.setAsideLines,
      counts: { allQuoted: this.allQuoted, stray: this.stray, nested: this.nested },
      repairs: this.#cells.repairs(),
      crlf: this.crlf,
    };
  }

  /** Whether `append` gives what reading on would have given. */
  canAppend(part: RowsRead): boolean {
    return this.atRow && this.dates.canAppend(part.dates);
  }

  /** Adds the rows of the part of the table that follows. In steps. */
  *append(part: RowsRead): Steps<void> {
    const before = this.#scanner.nextLine - 1;
    const { rows } = this;
    for (const [at, texts] of this.texts.entries()) {
      const more = part.texts[at];
      if (texts !== undefined && more !== undefined) yield* texts.append(more);
    }
    this.dates.append(part.dates);
    yield;
    this.#lines = roomFor(this.#lines, rows + part.rows);
    for (let row = 0; row < part.rows; row++) this.#lines[rows + row] = part.lines[row]! + before;
    this.rows += part.rows;
    for (const { line, reason } of part.setAside) {
      if (this.setAside.length < SET_ASIDE_LISTED) this.setAside.push({ line: line + before, reason });
    }
    this.#setAsideLines = roomFor(this.#setAsideLines, this.#setAsideCount + part.setAsideLines.length);
    for (const line of part.setAsideLines) this.#setAsideLines[this.#setAsideCount++] = line + before;
    this.allQuoted += part.counts.allQuoted;
    this.stray += part.counts.stray;
    this.nested += part.counts.nested;
    this.#cells.addRepairs(part.repairs);
    this.crlf ??= part.crlf;
  }

  #scan(): void {
    const scanner = this.#scanner;
    const cells = this.#cells;
    const batch = this.#batch;
    const dateAt = this.#dateAt;
    for (;;) {
      const found = scanner.next();
      if (found === 'wait') break;
      if (found === 'fault') {
        this.aside(scanner.line, scanner.fault);
        continue;
      }
      if (scanner.cells === 1 && isBlank(scanner.bytes, scanner.starts[0]!, scanner.ends[0]!, scanner.quoted)) continue;
      if (this.#headLines > 0) {
        this.#headLines--;
        continue;
      }
      this.crlf ??= scanner.lineEnd === '\r\n';
      const problem = cells.take(scanner);
      if (problem !== undefined) {
        this.aside(scanner.line, problem);
        continue;
      }
      if (this.#nested && cells.takeNestedQuotes()) this.nested++;
      const { bytes, starts, ends } = cells;
      if (dateAt >= 0) {
        if (!this.#readDate(bytes, starts, ends)) {
          this.aside(scanner.line, 'no-date');
          continue;
        }
        this.dates.keep();
      }
      // Cells that had to be put together lie apart, and only until the next row.
      const apart = bytes !== scanner.bytes;
      if (apart) this.#addTexts();
      batch.add(bytes, starts, ends);
      if (apart || batch.full) this.#addTexts();
      if (scanner.quoted === scanner.cells) this.allQuoted++;
      if (scanner.stray) this.stray++;
      if (this.rows === this.#lines.length) this.#lines = roomFor(this.#lines, this.rows + 1);
      this.#lines[this.rows++] = scanner.line;
    }
    this.#addTexts();
  }

  #readDate(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    const [date, clock] = [this.#dateAt, this.#clockAt];
    if (clock < 0) return this.dates.read(bytes, starts[date]!, ends[date]!);
    return this.#dateAndTime.read(bytes, starts[date]!, ends[date]!, starts[clock]!, ends[clock]!);
  }

  /** Adds what the batch holds to the columns. */
  #addTexts(): void {
    const batch = this.#batch;
    if (batch.rows === 0) return;
    const { texts } = this;
    for (let at = 0; at < texts.length; at++) texts[at]?.add(batch, at);
    batch.clear();
  }

  /** Makes room for as many rows as the first ones say there are: columns that grow would be copied again and again, all at once. */
  #reckon(): void {
    this.#reckoned = true;
    if (this.#size === undefined) return;
    const expected = Math.min(MOST_ROWS_RECKONED, Math.ceil((this.#size / this.fed) * this.rows * SPARE));
    for (const texts of this.texts) texts?.expect(expected);
    this.dates.expect(expected);
    this.#lines = roomFor(this.#lines, expected);
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number, quoted: number): boolean {
  if (quoted > 0) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
  return true;
}
