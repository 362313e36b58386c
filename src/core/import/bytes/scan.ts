/**
 * Finds the rows and cells of a delimited table in streamed bytes (RFC 4180, any line ending) without making strings:
 * a file of a million rows holds ten million cells, and only the distinct ones are worth a string.
 */

import type { Dialect, SetAside } from '#core/model.ts';

/** A line break inside quotes after this many bytes means the closing quote is missing: no cell of a history is near it. */
export const QUOTED_CELL_LIMIT = 64 * 1024;

/** The same in lines: real cells hold a few line breaks, a missing quote would swallow thousands. */
export const QUOTED_LINES_LIMIT = 64;

/** A row longer than this is not a row of a table; it is set aside so that memory stays bounded. */
export const ROW_LIMIT = 1 << 20;

/** Cells kept of one row; further ones are counted only. The widest known export has 62 columns. */
export const CELLS_LIMIT = 256;

/** What `next` found. */
export type Scanned = 'row' | 'fault' | 'wait';

/** Bytes behind the last one: a line feed that stops every search, and room to read the word it is in. */
const SLACK = 4;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * `feed` bytes, then call `next` until it says `wait`; after `end`, `wait` means the table is over.
 * A `row` is described by `cells`, `starts`, `ends`; a `fault` is a row that cannot be read. Both have a `line`.
 */
export class Scanner {
  /** Where the bounds below point into; valid until the next `feed`. */
  bytes = new Uint8Array(SLACK);
  /** How many cells the row has; the first `CELLS_LIMIT` of them have bounds. */
  cells = 0;
  readonly starts = new Int32Array(CELLS_LIMIT);
  readonly ends = new Int32Array(CELLS_LIMIT);
  /** 1 where the cell holds quotes that `unquoted` must look at. */
  readonly inner = new Uint8Array(CELLS_LIMIT);
  /** Whether any cell does. */
  get anyInner(): boolean {
    return this.#anyInner === 1;
  }
  /** How many cells of the row are quoted. */
  quoted = 0;
  /** Whether a quote of the row stood where none belongs and was read as text. */
  stray = false;
  /** The line (1-based) on which the row begins. */
  line = 1;
  /** How the row's last line ends; empty at the end of the file. */
  lineEnd: '\n' | '\r\n' | '\r' | '' = '';
  /** Why the row is a fault. */
  fault: Extract<SetAside['reason'], 'unclosed-quote' | 'too-long'> = 'too-long';

  readonly #delimiter: number;
  readonly #tail: number;
  readonly #stops = new Uint8Array(256);
  #at = 0;
  #limit = 0;
  #ended = false;
  #skipping = false;
  #nextLine = 1;
  /** 1 while `inner` is not all zeros. */
  #anyInner: 0 | 1 = 0;
  /** The bytes, read by words. */
  #words = new DataView(this.bytes.buffer);
  /** The delimiter in each byte of a word. */
  readonly #delimiters: number;

  /** `tail`: a byte that stands for nothing between a closing quote and the end of the cell, as a space does. */
  constructor(delimiter: Dialect['delimiter'], tail: number = SPACE) {
    this.#tail = tail;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#delimiters = Math.imul(this.#delimiter, 0x0101_0101);
    this.#stops[this.#delimiter] = 1;
    this.#stops[LF] = 1;
    this.#stops[CR] = 1;
    this.bytes[0] = LF;
  }

  /** Takes a copy of the next bytes. */
  feed(chunk: Uint8Array): void {
    const left = this.#limit - this.#at;
    const needed = left + chunk.length + SLACK;
    const old = this.bytes;
    if (needed > old.length) {
      this.bytes = new Uint8Array(Math.max(needed, old.length * 2));
      this.#words = new DataView(this.bytes.buffer);
    }
    this.bytes.set(old.subarray(this.#at, this.#limit), 0);
    this.bytes.set(chunk, left);
    this.#at = 0;
    this.#limit = left + chunk.length;
    // A line feed behind the last byte stops every search, so that the loops need no second comparison.
    this.bytes[this.#limit] = LF;
  }

  /** Makes it as new, with the memory it has: for many small tables one after the other. */
  reset(): void {
    this.#at = 0;
    this.#limit = 0;
    this.#ended = false;
    this.#skipping = false;
    this.#nextLine = 1;
  }

  /** Whether all bytes were whole rows: the next one begins a row, whatever was before. */
  get atRow(): boolean {
    return this.#at === this.#limit && !this.#skipping;
  }

  /** The line (1-based) on which the next row begins. */
  get nextLine(): number {
    return this.#nextLine;
  }

  /** Says that no more bytes come. */
  end(): void {
    this.#ended = true;
  }

  next(): Scanned {
    if (this.#skipping && !this.#skipLine()) return 'wait';
    const bytes = this.bytes;
    const limit = this.#limit;
    const delimiter = this.#delimiter;
    const stops = this.#stops;
    const starts = this.starts;
    const ends = this.ends;
    const rowStart = this.#at;
    let at = rowStart;
    if (at >= limit) return 'wait';

    let cells = 0;
    let quoted = 0;
    let stray = false;
    let breaks = 0;
    this.line = this.#nextLine;
    if (this.#anyInner === 1) this.inner.fill((this.#anyInner = 0));

    for (;;) {
      let start = at;
      let end: number;
      let inner = 0;
      if (bytes[at] === QUOTE && at < limit) {
        start = ++at;
        let cellBreaks = 0;
        let afterFirstBreak = 0;
        for (;;) {
          let byte = bytes[at];
          while (byte !== QUOTE && byte !== LF && byte !== CR) byte = bytes[++at];
          if (at >= limit) {
            if (!this.#ended) return this.#waitOrSkip(rowStart);
            return this.#unclosed(rowStart, limit, afterFirstBreak || limit, breaks + (cellBreaks > 0 ? 1 : 0));
          }
          if (at + 1 >= limit && !this.#ended) return this.#waitOrSkip(rowStart);
          if (byte === QUOTE) {
            let after = at + 1;
            if (bytes[after] === QUOTE) {
              inner = 1;
              at += 2;
              continue;
            }
            while (bytes[after] === SPACE || bytes[after] === this.#tail) after++;
            if (after >= limit && !this.#ended) return this.#waitOrSkip(rowStart);
            if (stops[bytes[after]!] === 1) {
              end = at;
              at = after;
              break;
            }
            // A lone quote inside a cell is text, unless the cell also spans lines: then its own closing quote is missing.
            if (cellBreaks > 0) return this.#unclosed(rowStart, at, afterFirstBreak, breaks + 1);
            stray = true;
            inner = 1;
            at++;
          } else {
            at += byte === CR && bytes[at + 1] === LF && at + 1 < limit ? 2 : 1;
            cellBreaks++;
            if (cellBreaks === 1) afterFirstBreak = at;
            if (stray || cellBreaks > QUOTED_LINES_LIMIT || at - start > QUOTED_CELL_LIMIT) {
              return this.#unclosed(rowStart, at, afterFirstBreak, breaks + 1);
            }
          }
        }
        breaks += cellBreaks;
        quoted++;
      } else {
        at = this.#stopFrom(at);
        end = at;
      }
      if (cells < CELLS_LIMIT) {
        starts[cells] = start;
        ends[cells] = end;
        if (inner === 1) this.inner[cells] = this.#anyInner = 1;
      }
      cells++;
      const stop = bytes[at];
      if (stop === delimiter) {
        at++;
        continue;
      }
      if (at >= limit) {
        if (!this.#ended) return this.#waitOrSkip(rowStart);
        this.lineEnd = '';
        break;
      }
      at++;
      this.lineEnd = '\n';
      if (stop === CR) {
        if (at >= limit && !this.#ended) return this.#waitOrSkip(rowStart);
        const paired = bytes[at] === LF && at < limit;
        this.lineEnd = paired ? '\r\n' : '\r';
        if (paired) at++;
      }
      break;
    }
    if (at - rowStart > ROW_LIMIT) return this.#tooLong(rowStart);
    this.cells = cells;
    this.quoted = quoted;
    this.stray = stray;
    this.#nextLine += breaks + 1;
    this.#at = at;
    return 'row';
  }

  /**
   * Where an unquoted cell that begins at `at` ends, four bytes at a look. Subtracting with a borrow from the high bit of a
   * byte marks bytes below a limit (here: the delimiter made zero, and line ends among the control characters); the lowest
   * mark is always true. H. S. Warren, "Hacker's Delight", 2nd ed., section 6-1.
   */
  #stopFrom(at: number): number {
    const words = this.#words;
    const delimiters = this.#delimiters;
    const stops = this.#stops;
    for (;;) {
      const word = words.getInt32(at, true);
      const apart = word ^ delimiters;
      const marks = (((apart - 0x0101_0101) & ~apart) | ((word - 0x0e0e_0e0e) & ~word)) & 0x8080_8080;
      if (marks === 0) {
        at += 4;
        continue;
      }
      at += (31 - Math.clz32(marks & -marks)) >>> 3;
      if (stops[this.bytes[at]!] === 1) return at;
      // Another control character.
      at++;
    }
  }

  /** More bytes are needed to finish the row, or it is too long to wait for. */
  #waitOrSkip(rowStart: number): Scanned {
    return this.#limit - rowStart > ROW_LIMIT ? this.#tooLong(rowStart) : 'wait';
  }

  #tooLong(rowStart: number): Scanned {
    this.#at = rowStart + ROW_LIMIT;
    for (let at = rowStart; at < this.#at; at++) if (this.#breaksAt(at)) this.#nextLine++;
    this.#skipping = true;
    this.fault = 'too-long';
    return 'fault';
  }

  /** Sets the row aside and resumes on the line after the one on which the quote opened. */
  #unclosed(rowStart: number, seen: number, resume: number, lines: number): Scanned {
    if (seen - rowStart > ROW_LIMIT) return this.#tooLong(rowStart);
    this.#at = resume;
    this.#nextLine += lines;
    this.fault = 'unclosed-quote';
    return 'fault';
  }

  /** Whether a line ends at this byte: a line feed, or a carriage return that none follows. */
  #breaksAt(at: number): boolean {
    return this.bytes[at] === LF || (this.bytes[at] === CR && this.bytes[at + 1] !== LF);
  }

  /** Goes behind the end of the line; false when it has not come yet. */
  #skipLine(): boolean {
    while (this.#at < this.#limit) {
      const isLast = this.#at + 1 >= this.#limit;
      if (isLast && !this.#ended && this.bytes[this.#at] === CR) return false;
      if (this.#breaksAt(this.#at++) || (isLast && this.#ended)) {
        this.#nextLine++;
        this.#skipping = false;
        return true;
      }
    }
    return false;
  }
}

/** The bytes of a cell without the doubling of its quotes, at the front of `scratch`; gives their number. */
export function unquoted(bytes: Uint8Array, start: number, end: number, scratch: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    scratch[length++] = byte;
    if (byte === QUOTE && bytes[at + 1] === QUOTE && at + 1 < end) at++;
  }
  return length;
}
