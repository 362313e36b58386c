/** Writes a history as the file it came from was written: same headers, order, delimiter, line ends and quoting; UTF-8, RFC 4180. */

import { dateWriter, longestDate } from './dateBytes.ts';
import { cellText, type Column, type History, type InstantColumn, type TextColumn } from './history.ts';
import type { Dialect } from './model.ts';

export interface WriteOptions {
  /** Told, before each chunk is given, how many rows there are up to its end. */
  readonly wrote?: ((rows: number) => void) | undefined;
}

/** Writes the cells of a column for a block of rows, each with what stands behind it. */
interface ColumnWriter {
  /** Adds the bytes of its cells to `lengths`, one for each row of a block that begins at `from`. */
  measure(from: number, lengths: Uint32Array): void;
  /** Writes the first `rows` cells of the block that was measured last, and moves each place behind its cell. */
  write(rows: number, target: Uint8Array, places: Uint32Array): void;
}

const CHUNK = 1 << 20;
const BLOCK_ROWS = 1 << 14;
const encoder = new TextEncoder();

/**
 * Yields the file in chunks of up to a megabyte, or of one row, each of its own memory; linear in the rows. A block of rows is
 * written column by column: what a column needs stays near, and one loop does nothing else.
 */
export function* writeCsv(history: History, options: WriteOptions = {}): Generator<Uint8Array, void, undefined> {
  const { dialect, columns, rows } = history;
  const writers = columns.map((column, at) => columnWriter(column, dialect, columns.length === 1, at === columns.length - 1));
  const header = columns.map((column) => quoted(column.name, dialect.delimiter, false));
  if (!dialect.headless) yield encoder.encode(header.join(dialect.delimiter) + dialect.newline);

  const places = new Uint32Array(BLOCK_ROWS);
  let most = BLOCK_ROWS;
  for (let from = 0; from < rows;) {
    const lengths = places.subarray(0, Math.min(most, rows - from)).fill(0);
    for (const writer of writers) writer.measure(from, lengths);
    const { bytes, count } = placed(lengths);
    const chunk = new Uint8Array(bytes);
    for (const writer of writers) writer.write(count, chunk, places);
    from += count;
    // Rows that find no room in a chunk are measured in vain.
    most = Math.min(BLOCK_ROWS, count + (count >> 3) + 1);
    options.wrote?.(from);
    yield chunk;
  }
}

/** Turns the lengths of rows into the places where they begin, as far as they fill a chunk; at least one does. */
function placed(lengths: Uint32Array): { bytes: number; count: number } {
  let bytes = 0;
  for (let count = 0; count < lengths.length; count++) {
    const length = lengths[count]!;
    if (count > 0 && bytes + length > CHUNK) return { bytes, count };
    lengths[count] = bytes;
    bytes += length;
  }
  return { bytes, count: lengths.length };
}

function columnWriter(column: Column, dialect: Dialect, alone: boolean, last: boolean): ColumnWriter {
  const behind = last ? dialect.newline : dialect.delimiter;
  // The only cell of a row cannot be left out: a blank line is no row.
  const encode = (text: string): Uint8Array =>
    encoder.encode(quoted(text, dialect.delimiter, dialect.quoting === 'all' || (alone && text === '')) + behind);
  return column.kind === 'text' ? textWriter(column, encode) : instantWriter(column, encode, encoder.encode(behind));
}

/** Every distinct value is encoded once, when a row first needs it. */
function textWriter({ codes, dictionary }: TextColumn, encode: (text: string) => Uint8Array): ColumnWriter {
  const starts = new Uint32Array(dictionary.size);
  // 0: not encoded yet; no cell is without a byte behind it.
  const lengths = new Uint32Array(dictionary.size);
  let pool = new Uint8Array(4096);
  let used = 0;
  let begin = 0;
  const encodeCode = (code: number): number => {
    const bytes = encode(dictionary.at(code));
    if (used + bytes.length > pool.length) pool = enlarged(pool, used + bytes.length);
    pool.set(bytes, used);
    starts[code] = used;
    used += bytes.length;
    return (lengths[code] = bytes.length);
  };
  return {
    measure: (from, sums) => {
      begin = from;
      for (let at = 0; at < sums.length; at++) {
        const code = codes[from + at]!;
        sums[at]! += lengths[code]! || encodeCode(code);
      }
    },
    write: (rows, target, places) => {
      const bytes = pool;
      for (let at = 0; at < rows; at++) {
        const code = codes[begin + at]!;
        const start = starts[code]!;
        const length = lengths[code]!;
        const place = places[at]!;
        for (let i = 0; i < length; i++) target[place + i] = bytes[start + i]!;
        places[at] = place + length;
      }
    },
  };
}

/** Dates are written digit by digit; a cell that the form would not spell the same way is written as it stood. */
function instantWriter(column: InstantColumn, encode: (text: string) => Uint8Array, behind: Uint8Array): ColumnWriter {
  const { seconds, exceptions, form } = column;
  const writeDate = dateWriter(form);
  const longest = longestDate(form) + 2 + behind.length;
  // Whether the form's own characters ask for quotes is the same for every date.
  const quotes = seconds.length > 0 && encode(form.pattern)[0] === QUOTE;
  /** The cells of a block, one behind the other: how long a date is, is known when it is written. */
  let cells = new Uint8Array(BLOCK_ROWS * longest);
  /** Where each ends. */
  const ends = new Uint32Array(BLOCK_ROWS);
  const cellAt = (row: number, offset: number): number => {
    if (Number.isNaN(seconds[row]) || (exceptions.size > 0 && exceptions.has(row))) {
      const bytes = encode(cellText(column, row));
      if (offset + bytes.length > cells.length) cells = enlarged(cells, offset + bytes.length);
      cells.set(bytes, offset);
      return offset + bytes.length;
    }
    if (offset + longest > cells.length) cells = enlarged(cells, offset + longest);
    let at = offset;
    if (quotes) cells[at++] = QUOTE;
    at = writeDate(seconds[row]!, cells, at);
    if (quotes) cells[at++] = QUOTE;
    for (const byte of behind) cells[at++] = byte;
    return at;
  };
  return {
    measure: (from, sums) => {
      let end = 0;
      for (let at = 0; at < sums.length; at++) {
        const start = end;
        ends[at] = end = cellAt(from + at, start);
        sums[at]! += end - start;
      }
    },
    write: (rows, target, places) => {
      let from = 0;
      for (let at = 0; at < rows; at++) {
        let place = places[at]!;
        for (const end = ends[at]!; from < end; from++) target[place++] = cells[from]!;
        places[at] = place;
      }
    },
  };
}

function enlarged(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(bytes.length * 2, least));
  grown.set(bytes);
  return grown;
}

const QUOTE = 34;

/** RFC 4180: quotes where a cell holds a delimiter, a quote or a line end, and quotes within doubled. */
function quoted(text: string, delimiter: Dialect['delimiter'], always: boolean): string {
  const needed = always || text.includes(delimiter) || text.includes('"') || text.includes('\n') || text.includes('\r');
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
