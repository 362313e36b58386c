/** Writes a history as the file it came from was written: same headers, order, delimiter, line ends and quoting; UTF-8, RFC 4180. */

import { dateWriter, longestDate } from './dateBytes.ts';
import { cellText, type Column, type History, type InstantColumn, type TextColumn } from './history.ts';
import type { Dialect } from './model.ts';

export interface WriteOptions {
  /** Told, before each chunk is given, how many rows there are up to its end. */
  readonly wrote?: ((rows: number) => void) | undefined;
}

/** Copies a cell of one row to `target` from `offset` and returns where it ended. */
interface CellWriter {
  /** Bytes that the cell of a row needs at most. */
  room(row: number): number;
  write(row: number, target: Uint8Array, offset: number): number;
}

const CHUNK = 1 << 20;
const encoder = new TextEncoder();

/** Yields the file in chunks of about a megabyte, each of its own memory; linear in the rows. */
export function* writeCsv(history: History, options: WriteOptions = {}): Generator<Uint8Array, void, undefined> {
  const { dialect, columns } = history;
  const delimiter = dialect.delimiter.charCodeAt(0);
  const newline = encoder.encode(dialect.newline);
  const cells = columns.map((column) => cellWriter(column, dialect, columns.length === 1));
  const header = columns.map((column) => quoted(column.name, dialect.delimiter, false));
  if (!dialect.headless) yield encoder.encode(header.join(dialect.delimiter) + dialect.newline);

  let chunk = new Uint8Array(CHUNK);
  let at = 0;
  for (let row = 0; row < history.rows; row++) {
    let room = newline.length + columns.length;
    for (const cell of cells) room += cell.room(row);
    if (at + room > chunk.length) {
      options.wrote?.(row);
      yield chunk.subarray(0, at);
      chunk = new Uint8Array(Math.max(CHUNK, room));
      at = 0;
    }
    for (let column = 0; column < cells.length; column++) {
      if (column > 0) chunk[at++] = delimiter;
      at = cells[column]!.write(row, chunk, at);
    }
    for (const byte of newline) chunk[at++] = byte;
  }
  options.wrote?.(history.rows);
  if (at > 0) yield chunk.subarray(0, at);
}

function cellWriter(column: Column, dialect: Dialect, alone: boolean): CellWriter {
  // The only cell of a row cannot be left out: a blank line is no row.
  const encode = (text: string): Uint8Array =>
    encoder.encode(quoted(text, dialect.delimiter, dialect.quoting === 'all' || (alone && text === '')));
  return column.kind === 'text' ? textWriter(column, encode) : instantWriter(column, encode);
}

/** Every distinct value is encoded once, when a row first needs it. */
function textWriter(column: TextColumn, encode: (text: string) => Uint8Array): CellWriter {
  const { codes, dictionary } = column;
  const starts = new Uint32Array(dictionary.size);
  // Length + 1, so that 0 says: not encoded yet.
  const lengths = new Uint32Array(dictionary.size);
  let pool = new Uint8Array(4096);
  let used = 0;
  const encodeCode = (code: number): void => {
    const bytes = encode(dictionary.at(code));
    if (used + bytes.length > pool.length) {
      const grown = new Uint8Array(Math.max(pool.length * 2, used + bytes.length));
      grown.set(pool.subarray(0, used));
      pool = grown;
    }
    pool.set(bytes, used);
    starts[code] = used;
    lengths[code] = bytes.length + 1;
    used += bytes.length;
  };
  return {
    room: (row) => {
      const code = codes[row]!;
      if (lengths[code] === 0) encodeCode(code);
      return lengths[code]!;
    },
    write: (row, target, offset) => {
      const code = codes[row]!;
      const start = starts[code]!;
      const length = lengths[code]! - 1;
      for (let i = 0; i < length; i++) target[offset + i] = pool[start + i]!;
      return offset + length;
    },
  };
}

/** Dates are written digit by digit; a cell that the form would not spell the same way is written as it stood. */
function instantWriter(column: InstantColumn, encode: (text: string) => Uint8Array): CellWriter {
  const write = dateWriter(column.form);
  const length = longestDate(column.form) + 2;
  // Whether the form's own characters ask for quotes is the same for every date.
  const quotes = column.seconds.length > 0 && encode(column.form.pattern)[0] === QUOTE;
  const asText = (row: number): boolean => column.exceptions.size > 0 && column.exceptions.has(row);
  return {
    room: (row) => (asText(row) ? encode(cellText(column, row)).length : length),
    write: (row, target, offset) => {
      const seconds = column.seconds[row]!;
      if (asText(row) || Number.isNaN(seconds)) {
        const bytes = encode(cellText(column, row));
        target.set(bytes, offset);
        return offset + bytes.length;
      }
      let at = offset;
      if (quotes) target[at++] = QUOTE;
      at = write(seconds, target, at);
      if (quotes) target[at++] = QUOTE;
      return at;
    },
  };
}

const QUOTE = 34;

/** RFC 4180: quotes where a cell holds a delimiter, a quote or a line end, and quotes within doubled. */
function quoted(text: string, delimiter: Dialect['delimiter'], always: boolean): string {
  const needed = always || text.includes(delimiter) || text.includes('"') || text.includes('\n') || text.includes('\r');
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
