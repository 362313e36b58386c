/** Reads the rows of a recognised table into columns. A row that cannot be read is set aside with its line, never lost. */

import type { DateOrder } from '../dateForm.ts';
import type { Column, History, InstantColumn } from '../history.ts';
import type { Dialect, Issue, RowCounts, SetAside } from '../model.ts';
import { ok, refuse, type Result } from '../result.ts';
import { say } from '../message.ts';
import type { Task } from '../task.ts';
import { DateAndTime, rowsWithoutTime, takenApart } from './dates/dateAndTime.ts';
import { DateColumn, type ResolvedDates } from './dates/dateColumn.ts';
import { asUtf8 } from './bytes/encoding.ts';
import { inUtc } from './formats/format.ts';
import type { RecognisedFormat } from './formats/index.ts';
import { withEpochs } from './dates/epochs.ts';
import { withFractions } from './dates/fractions.ts';
import type { Sniffed } from './head.ts';
import { MAPPED_TABLE } from './mapping/mappedTable.ts';
import type { Mapping } from './mapping/mapping.ts';
import { dateExamples, instantColumn, keptRows, span } from './dates/instantColumn.ts';
import { issue } from './issues.ts';
import { RowBatch } from './bytes/rowBatch.ts';
import { Scanner } from './bytes/scan.ts';
import { TextColumnReader } from './bytes/textColumn.ts';
import { hasTail, RowCells, SEMICOLON } from './bytes/rowCells.ts';
import { roomFor } from './bytes/typedArrays.ts';

/** Rows set aside are listed up to this many; all are counted. Nobody reads more, and a hostile file could hold millions. */
export const SET_ASIDE_LISTED = 10_000;

/** The most rows, kept or set aside, of a file that is opened: maps of the language hold 2^24 entries, and some are keyed by row or by title. */
export const ROWS_LIMIT = 16_000_000;

/** Bytes worked on between two pauses: some 5 ms of work. */
const STEP = 512 * 1024;

/** Bytes of one row, to guess how many rows a file of known size holds. */
const USUAL_ROW = 64;
const MOST_ROWS_GUESSED = 1 << 20;

export interface HistoryRead {
  readonly history: History;
  readonly issues: readonly Issue[];
  readonly setAside: readonly SetAside[];
  /** The lines of all rows set aside, ascending, where more are than are listed. */
  readonly setAsideLines?: Uint32Array | undefined;
  readonly counts: RowCounts;
  readonly dateExamples: readonly { readonly text: string; readonly day: number }[];
}

export interface ReadOptions {
  readonly dateOrder?: DateOrder | undefined;
  /** `text`: cells of the date column are kept as they are, for copies whose dates are blank or labels such as `2019-Q3`. */
  readonly dates?: 'read' | 'text' | undefined;
  /** Given the bytes of the table as UTF-8, part by part, just before they are read. */
  readonly alongside?: ((bytes: Uint8Array) => void) | undefined;
  /** Which column is what, for a table no format knows. */
  readonly mapping?: Mapping | undefined;
}

/** Reads a whole table; `size` is its bytes where known. Refuses only when cancelled or when no row can be read. */
export async function readHistory(
  chunks: AsyncIterable<Uint8Array>,
  sniffed: Sniffed & { readonly recognised: RecognisedFormat },
  options: ReadOptions & { readonly size: number | undefined },
  task: Task,
): Promise<Result<HistoryRead>> {
  const reading = new Reading(sniffed, options);
  let bytes = 0;
  for await (const chunk of asUtf8(chunks, sniffed.encoding)) {
    for (let at = 0; at < chunk.length; at += STEP) {
      const part = chunk.subarray(at, at + STEP);
      options.alongside?.(part);
      reading.feed(part);
      bytes += part.length;
      task.report({ stage: 'reading', done: reading.rows, bytes, bytesTotal: options.size });
      await task.pause();
      if (task.cancelled) return refuse('cancelled', say('refusal.cancelled'));
      if (reading.read > ROWS_LIMIT) return refuse('too-large', say('refusal.too-large.rows', { limit: ROWS_LIMIT }));
    }
  }
  return reading.finish(options.dateOrder, task);
}

class Reading {
  rows = 0;
  readonly #sniffed: Sniffed & { readonly recognised: RecognisedFormat };
  readonly #scanner: Scanner;
  readonly #cells: RowCells;
  readonly #batch: RowBatch;
  readonly #dates = new DateColumn();
  readonly #dateAndTime = new DateAndTime(this.#dates);
  /** By column; undefined at the date column that is read as dates. */
  readonly #texts: readonly (TextColumnReader | undefined)[];
  /** -1 when dates are kept as text. */
  readonly #dateAt: number;
  /** The time of day, where it has a column of its own; -1 otherwise. */
  readonly #clockAt: number;
  readonly #titleAt: number;
  readonly #setAside: SetAside[] = [];
  #setAsideCount = 0;
  #setAsideLines = new Uint32Array(16);
  #lines: Uint32Array;
  #rowsAllQuoted = 0;
  #strayRows = 0;
  /** Whether cells of this format stand in quotation marks of their own, and in how many rows some did. */
  readonly #nested: boolean;
  #nestedRows = 0;
  /** Lines before the table begins that are not rows: the header and, in some files, the name of the delimiter. */
  #headLines: number;
  #crlf: boolean | undefined;

  constructor(
    sniffed: Sniffed & { readonly recognised: RecognisedFormat },
    { size, dates }: ReadOptions & { readonly size: number | undefined },
  ) {
    const { roles } = sniffed.recognised;
    const expected = Math.min(MOST_ROWS_GUESSED, Math.max(1024, Math.ceil((size ?? 0) / USUAL_ROW)));
    this.#sniffed = sniffed;
    this.#nested = sniffed.recognised.format.nestedQuotes ?? false;
    this.#scanner = new Scanner(sniffed.delimiter, hasTail(sniffed.delimiter, sniffed.header) ? SEMICOLON : undefined);
    const { traits } = sniffed.recognised;
    this.#dateAt = dates === 'text' ? -1 : roles.findIndex((role, at) => role === 'start' && traits?.[at]?.part !== 'clock');
    this.#clockAt = dates === 'text' ? -1 : roles.findIndex((role, at) => role === 'start' && traits?.[at]?.part === 'clock');
    this.#titleAt = roles.indexOf('title');
    this.#cells = new RowCells(sniffed.delimiter, sniffed.header, roles, this.#dateAt);
    this.#batch = new RowBatch(roles.length);
    this.#texts = roles.map((_, at) => (at === this.#dateAt ? undefined : new TextColumnReader(expected)));
    this.#lines = new Uint32Array(expected);
    this.#headLines = Number(sniffed.separatorLine) + Number(!sniffed.headless);
  }

  /** Rows kept and set aside so far. */
  get read(): number {
    return this.rows + this.#setAsideCount;
  }

  feed(bytes: Uint8Array): void {
    this.#scanner.feed(bytes);
    this.#scan();
  }

  #scan(): void {
    const scanner = this.#scanner;
    const cells = this.#cells;
    const batch = this.#batch;
    for (;;) {
      const found = scanner.next();
      if (found === 'wait') break;
      if (found === 'fault') {
        this.#aside(scanner.line, scanner.fault);
        continue;
      }
      if (scanner.cells === 1 && isBlank(scanner.bytes, scanner.starts[0]!, scanner.ends[0]!, scanner.quoted)) continue;
      if (this.#headLines > 0) {
        this.#headLines--;
        continue;
      }
      this.#crlf ??= scanner.lineEnd === '\r\n';
      const problem = cells.take(scanner);
      if (problem !== undefined) {
        this.#aside(scanner.line, problem);
        continue;
      }
      if (this.#nested && cells.takeNestedQuotes()) this.#nestedRows++;
      const { bytes, starts, ends } = cells;
      const dateAt = this.#dateAt;
      if (dateAt >= 0) {
        if (!this.#readDate(bytes, starts, ends)) {
          this.#aside(scanner.line, 'no-date');
          continue;
        }
        this.#dates.keep();
      }
      // Cells that had to be put together lie apart, and only until the next row.
      const apart = bytes !== scanner.bytes;
      if (apart) this.#addTexts();
      batch.add(bytes, starts, ends);
      if (apart || batch.full) this.#addTexts();
      if (scanner.quoted === scanner.cells) this.#rowsAllQuoted++;
      if (scanner.stray) this.#strayRows++;
      if (this.rows === this.#lines.length) this.#lines = roomFor(this.#lines, this.rows + 1);
      this.#lines[this.rows++] = scanner.line;
    }
    this.#addTexts();
  }

  #readDate(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    const [date, clock] = [this.#dateAt, this.#clockAt];
    if (clock < 0) return this.#dates.read(bytes, starts[date]!, ends[date]!);
    return this.#dateAndTime.read(bytes, starts[date]!, ends[date]!, starts[clock]!, ends[clock]!);
  }

  /** Adds what the batch holds to the columns. */
  #addTexts(): void {
    const batch = this.#batch;
    if (batch.rows === 0) return;
    const texts = this.#texts;
    for (let at = 0; at < texts.length; at++) texts[at]?.add(batch, at);
    batch.clear();
  }

  #aside(line: number, reason: SetAside['reason']): void {
    this.#setAsideLines = roomFor(this.#setAsideLines, this.#setAsideCount + 1);
    this.#setAsideLines[this.#setAsideCount++] = line;
    if (this.#setAside.length < SET_ASIDE_LISTED) this.#setAside.push({ line, reason });
  }

  async finish(asked: DateOrder | undefined, task: Task): Promise<Result<HistoryRead>> {
    this.#scanner.end();
    this.#scan();
    const read = this.rows + this.#setAsideCount;
    const resolved = withFractions(withEpochs(this.#dates.resolve(asked)));
    await task.pause();
    for (const row of resolved.impossible) this.#aside(this.#lines[row]!, 'no-date');
    this.#setAside.sort((x, y) => x.line - y.line);
    const kept = keptRows(this.rows, resolved.impossible);
    const rows = kept ? kept.length : this.rows;
    if (rows === 0) {
      return refuse('no-rows', read === 0 ? say('refusal.no-rows') : say('refusal.no-rows.unreadable', { count: read }));
    }
    const { format, roles, traits } = this.#sniffed.recognised;
    const joined = roles.map((role, at): Column => {
      const name = this.#cells.names[at]!;
      const texts = this.#texts[at];
      return texts ? { ...texts.column(name, role, kept), ...traits?.[at] } : instantColumn(name, resolved, kept);
    });
    const columns = this.#clockAt < 0 ? joined : takenApart(joined, this.#dateAt, this.#clockAt);
    const timeless = this.#clockAt < 0 ? 0 : rowsWithoutTime(columns, this.#dateAt, this.#clockAt);
    const dates = columns[this.#dateAt] as InstantColumn | undefined;
    const blankTitle = this.#texts[this.#titleAt]!.blankRows(kept);
    await task.pause();
    if (task.cancelled) return refuse('cancelled', say('refusal.cancelled'));
    const { from, to } = dates ? span(dates) : { from: undefined, to: undefined };
    const history: History = {
      format: format.id,
      service: format.service,
      rows,
      columns,
      lines: kept ? Uint32Array.from(kept, (row) => this.#lines[row]!) : this.#lines.subarray(0, rows),
      dialect: {
        delimiter: this.#sniffed.delimiter,
        newline: this.#crlf ? '\r\n' : '\n',
        quoting: this.#rowsAllQuoted === this.rows ? 'all' : 'needed',
        ...(this.#sniffed.headless ? { headless: true } : {}),
      } satisfies Dialect,
      dates: { ...resolved.decision, from, to, utc: dates?.precision === 'second' && inUtc(format, resolved.form) },
    };
    return ok({
      history,
      issues: this.#issues(resolved, { mixedDates: (dates?.exceptions.size ?? 0) - resolved.fractions, timeless, blankTitle }),
      setAside: this.#setAside,
      setAsideLines: this.#setAsideLines.slice(0, this.#setAsideCount).sort(),
      counts: { read, kept: rows, setAside: this.#setAsideCount, blankTitle },
      dateExamples: dates ? dateExamples(dates) : [],
    });
  }

  #issues(
    resolved: ResolvedDates,
    { mixedDates, timeless, blankTitle }: { readonly mixedDates: number; readonly timeless: number; readonly blankTitle: number },
  ): Issue[] {
    const { encoding, delimiter, recognised } = this.#sniffed;
    const { confidence } = resolved.decision;
    const recoded = this.#rowsNotUtf8();
    const putRight = this.#rowsPutRight();
    const { wrapped, titleCommas, lastCommas, semicolons, emptyExtra } = this.#cells;
    const repairs = [
      encoding.encoding === 'utf-8' ? [] : issue('utf-16'),
      recoded === 0 ? [] : issue('windows-1252', { count: recoded }),
      putRight === 0 ? [] : issue('mojibake', { count: putRight }),
      delimiter === ',' || recognised.format.id === MAPPED_TABLE.id
        ? []
        : issue('delimiter', { values: { delimiter: delimiter === '\t' ? 'tab' : delimiter } }),
      this.#strayRows === 0 ? [] : issue('stray-quotes', { count: this.#strayRows }),
      this.#nestedRows === 0 ? [] : issue('nested-quotes', { count: this.#nestedRows }),
      wrapped === 0 ? [] : issue('row-in-one-cell', { count: wrapped }),
      titleCommas === 0 ? [] : issue('commas-in-titles', { count: titleCommas }),
      lastCommas === 0 ? [] : issue('commas-in-last-cells', { count: lastCommas }),
      semicolons === 0 ? [] : issue('trailing-semicolons', { count: semicolons }),
      emptyExtra === 0 ? [] : issue('empty-extra-cells', { count: emptyExtra }),
      resolved.turned === 0 ? [] : issue('turned-dates', { count: resolved.turned }),
    ].flat();
    return [
      ...repairs,
      repairs.length > 0 ? [] : this.#savedAgain(),
      recognised.missing.length === 0 ? [] : issue('missing-columns', { values: { columns: { list: recognised.missing } } }),
      mixedDates <= 0 ? [] : issue('mixed-dates', { count: mixedDates }),
      timeless === 0 ? [] : issue('no-time', { count: timeless }),
      confidence === 'certain' || this.#dateAt < 0
        ? []
        : issue(confidence === 'likely' ? 'date-order-likely' : 'date-order-ambiguous'),
      this.#setAsideCount === 0 ? [] : issue('rows-set-aside', { count: this.#setAsideCount, row: this.#setAside[0]!.line }),
      blankTitle === 0 ? [] : issue('blank-titles', { count: blankTitle }),
    ].flat();
  }

  /** Signs of another program, where nothing else tells of it. */
  #savedAgain(): Issue[] {
    const { encoding, recognised } = this.#sniffed;
    const { written } = recognised.format;
    if (written === undefined) return [];
    const signs = [
      encoding.mark === 0 ? [] : 'byteOrderMark',
      this.#crlf && written.newline === '\n' ? 'crlf' : [],
      written.quoting === 'all' && this.#rowsAllQuoted < this.rows ? 'quotes' : [],
    ].flat();
    if (signs.length === 0) return [];
    const list = signs.map((sign) => ({ term: say(`import.issue.saved-again.${sign}`) }));
    return [issue('saved-again', { values: { signs: { list } } })];
  }

  /** How many rows hold letters that were put right. */
  #rowsPutRight(): number {
    const rows = new Set<number>();
    for (const column of this.#texts) column?.addRowsPutRight(rows);
    return rows.size;
  }

  /** How many rows hold a cell that is not UTF-8. */
  #rowsNotUtf8(): number {
    const rows = new Set<number>();
    for (const column of this.#texts) column?.addRowsNotUtf8(rows);
    return rows.size;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number, quoted: number): boolean {
  if (quoted > 0) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
  return true;
}
