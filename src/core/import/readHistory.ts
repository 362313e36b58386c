/** Reads the rows of a recognised table into columns. A row that cannot be read is set aside with its line, never lost. */

import type { DateOrder } from '../dateForm.ts';
import type { Column, History, InstantColumn } from '../history.ts';
import type { Dialect, Issue, RowCounts, SetAside } from '../model.ts';
import { ok, refuse, type Result } from '../result.ts';
import { say } from '../message.ts';
import type { Task } from '../task.ts';
import { DateColumn, type ResolvedDates } from './dateColumn.ts';
import { asUtf8 } from './encoding.ts';
import type { RecognisedFormat } from './formats/index.ts';
import type { Sniffed } from './head.ts';
import { dateExamples, instantColumn, keptRows, span } from './instantColumn.ts';
import { issue } from './issues.ts';
import { Scanner } from './scan.ts';
import { TextColumnReader } from './textColumn.ts';
import { RowCells } from './rowCells.ts';
import { roomFor } from './typedArrays.ts';

/** Rows set aside are listed up to this many; all are counted. Nobody reads more, and a hostile file could hold millions. */
export const SET_ASIDE_LISTED = 10_000;

/** The most rows that are opened: maps of the language hold 2^24 entries, and some are keyed by row or by title. */
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
  readonly counts: RowCounts;
  readonly dateExamples: readonly { readonly text: string; readonly day: number }[];
}

export interface ReadOptions {
  readonly dateOrder?: DateOrder | undefined;
  /** `text`: cells of the date column are kept as they are, for copies whose dates are blank or labels such as `2019-Q3`. */
  readonly dates?: 'read' | 'text' | undefined;
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
      reading.feed(part);
      bytes += part.length;
      task.report({ stage: 'reading', done: reading.rows, bytes, bytesTotal: options.size });
      await task.pause();
      if (task.cancelled) return refuse('cancelled', say('refusal.cancelled'));
      if (reading.rows > ROWS_LIMIT) return refuse('too-large', say('refusal.too-large.rows', { limit: ROWS_LIMIT }));
    }
  }
  return reading.finish(options.dateOrder);
}

class Reading {
  rows = 0;
  readonly #sniffed: Sniffed & { readonly recognised: RecognisedFormat };
  readonly #scanner: Scanner;
  readonly #cells: RowCells;
  readonly #dates = new DateColumn();
  /** By column; undefined at the date column that is read as dates. */
  readonly #texts: readonly (TextColumnReader | undefined)[];
  /** -1 when dates are kept as text. */
  readonly #dateAt: number;
  readonly #titleAt: number;
  readonly #setAside: SetAside[] = [];
  #setAsideCount = 0;
  #lines: Uint32Array;
  #rowsAllQuoted = 0;
  #strayRows = 0;
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
    this.#scanner = new Scanner(sniffed.delimiter);
    this.#dateAt = dates === 'text' ? -1 : roles.indexOf('start');
    this.#titleAt = roles.indexOf('title');
    this.#cells = new RowCells(sniffed.delimiter, sniffed.header, this.#titleAt, this.#dateAt);
    this.#texts = roles.map((_, at) => (at === this.#dateAt ? undefined : new TextColumnReader(expected)));
    this.#lines = new Uint32Array(expected);
    this.#headLines = sniffed.separatorLine ? 2 : 1;
  }

  feed(bytes: Uint8Array): void {
    this.#scanner.feed(bytes);
    this.#scan();
  }

  #scan(): void {
    const scanner = this.#scanner;
    const cells = this.#cells;
    for (;;) {
      const found = scanner.next();
      if (found === 'wait') return;
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
      const { bytes, starts, ends } = cells;
      const dateAt = this.#dateAt;
      if (dateAt >= 0) {
        const dateStart = starts[dateAt]!;
        const dateEnd = ends[dateAt]!;
        if (!this.#dates.read(bytes, dateStart, dateEnd)) {
          this.#aside(scanner.line, 'no-date');
          continue;
        }
        this.#dates.keep();
      }
      const texts = this.#texts;
      for (let at = 0; at < texts.length; at++) texts[at]?.add(bytes, starts[at]!, ends[at]!);
      if (scanner.quoted === scanner.cells) this.#rowsAllQuoted++;
      if (scanner.stray) this.#strayRows++;
      if (this.rows === this.#lines.length) this.#lines = roomFor(this.#lines, this.rows + 1);
      this.#lines[this.rows++] = scanner.line;
    }
  }

  #aside(line: number, reason: SetAside['reason']): void {
    this.#setAsideCount++;
    if (this.#setAside.length < SET_ASIDE_LISTED) this.#setAside.push({ line, reason });
  }

  finish(asked: DateOrder | undefined): Result<HistoryRead> {
    this.#scanner.end();
    this.#scan();
    const read = this.rows + this.#setAsideCount;
    const resolved = this.#dates.resolve(asked);
    for (const row of resolved.impossible) this.#aside(this.#lines[row]!, 'no-date');
    this.#setAside.sort((x, y) => x.line - y.line);
    const kept = keptRows(this.rows, resolved.impossible);
    const rows = kept ? kept.length : this.rows;
    if (rows === 0) {
      return refuse('no-rows', read === 0 ? say('refusal.no-rows') : say('refusal.no-rows.unreadable', { count: read }));
    }
    const { format, roles } = this.#sniffed.recognised;
    const columns = roles.map((role, at): Column => {
      const name = this.#sniffed.header[at]!;
      return this.#texts[at]?.column(name, role, kept) ?? instantColumn(name, resolved, kept);
    });
    const dates = columns[this.#dateAt] as InstantColumn | undefined;
    const blankTitle = this.#texts[this.#titleAt]!.blankRows(kept);
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
      } satisfies Dialect,
      dates: { ...resolved.decision, from, to, utc: format.utc && dates?.precision === 'second' },
    };
    return ok({
      history,
      issues: this.#issues(resolved, dates?.exceptions.size ?? 0, blankTitle),
      setAside: this.#setAside,
      counts: { read, kept: rows, setAside: this.#setAsideCount, blankTitle },
      dateExamples: dates ? dateExamples(dates) : [],
    });
  }

  #issues(resolved: ResolvedDates, mixedDates: number, blankTitle: number): Issue[] {
    const { encoding, delimiter, recognised } = this.#sniffed;
    const { confidence } = resolved.decision;
    const recoded = this.#rowsNotUtf8();
    const { wrapped, titleCommas, emptyExtra } = this.#cells;
    return [
      encoding.encoding === 'utf-8' ? [] : issue('utf-16'),
      recoded === 0 ? [] : issue('windows-1252', { count: recoded }),
      delimiter === ',' ? [] : issue('delimiter', { values: { delimiter: delimiter === '\t' ? 'tab' : delimiter } }),
      this.#strayRows === 0 ? [] : issue('stray-quotes', { count: this.#strayRows }),
      wrapped === 0 ? [] : issue('row-in-one-cell', { count: wrapped }),
      titleCommas === 0 ? [] : issue('commas-in-titles', { count: titleCommas }),
      emptyExtra === 0 ? [] : issue('empty-extra-cells', { count: emptyExtra }),
      recognised.missing.length === 0 ? [] : issue('missing-columns', { values: { columns: { list: recognised.missing } } }),
      mixedDates === 0 ? [] : issue('mixed-dates', { count: mixedDates }),
      confidence === 'certain' || this.#dateAt < 0
        ? []
        : issue(confidence === 'likely' ? 'date-order-likely' : 'date-order-ambiguous'),
      this.#setAsideCount === 0 ? [] : issue('rows-set-aside', { count: this.#setAsideCount, row: this.#setAside[0]!.line }),
      blankTitle === 0 ? [] : issue('blank-titles', { count: blankTitle }),
    ].flat();
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
