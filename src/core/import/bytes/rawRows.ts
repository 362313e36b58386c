/**
 * The rows that were set aside, as they stand in the file: picked from its bytes by their lines while it is read again,
 * so that nothing of them need be kept until somebody asks.
 */

import { ROW_LIMIT } from './scan.ts';

/** What is picked of one file in bytes: it is written in one piece, and texts of the language end at half a gigabyte. */
export const RAW_LIMIT = 128 * 1024 * 1024;

const LF = 0x0a;
const CR = 0x0d;

export interface RawText {
  /** The lines before the first row, then the rows, each with its own line ends. */
  readonly text: string;
  readonly rows: number;
  /** Rows that were cut because they are longer than any row is. */
  readonly cut: number;
}

/** `feed` it the bytes of the table as UTF-8, then ask for the `result`. */
export class RawRows {
  /** Lines on which rows begin, ascending, and whether each is wanted. */
  readonly #starts: Uint32Array;
  readonly #wanted: Uint8Array;
  #next = 0;
  #line = 1;
  /** The head of the file is wanted, so that what is written is a table. */
  #taking = true;
  #endsInCr = false;
  #parts: Uint8Array[] = [];
  #length = 0;
  #total = 0;
  #cutThis = false;
  readonly #texts: string[] = [];
  #rows = 0;
  #cut = 0;

  /** Lines (1-based, ascending) on which the rows to pick begin, and those of all other rows. */
  constructor(wanted: Uint32Array, others: Uint32Array) {
    const all = new Uint32Array(wanted.length + others.length);
    const marks = new Uint8Array(all.length);
    for (let at = 0, one = 0, other = 0; at < all.length; at++) {
      const takes = other === others.length || (one < wanted.length && wanted[one]! < others[other]!);
      all[at] = takes ? wanted[one++]! : others[other++]!;
      marks[at] = takes ? 1 : 0;
    }
    this.#starts = all;
    this.#wanted = marks;
    this.#atLine();
  }

  feed(bytes: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (this.#endsInCr) {
        this.#endsInCr = false;
        const end = byte === LF ? at + 1 : at;
        this.#take(bytes, from, end);
        from = end;
        this.#line++;
        this.#atLine();
        if (byte === LF) continue;
      }
      if (byte === CR) this.#endsInCr = true;
      else if (byte === LF) {
        this.#take(bytes, from, at + 1);
        from = at + 1;
        this.#line++;
        this.#atLine();
      }
    }
    this.#take(bytes, from, bytes.length);
  }

  /** What was picked; undefined when it is more than `RAW_LIMIT`. */
  result(): RawText | undefined {
    this.#finishRow();
    return this.#total > RAW_LIMIT ? undefined : { text: this.#texts.join(''), rows: this.#rows, cut: this.#cut };
  }

  /** Where a row begins, the one before it ends. */
  #atLine(): void {
    if (this.#starts[this.#next] !== this.#line) return;
    this.#finishRow();
    this.#taking = this.#wanted[this.#next] === 1;
    if (this.#taking) this.#rows++;
    this.#next++;
  }

  #take(bytes: Uint8Array, from: number, to: number): void {
    if (!this.#taking || to <= from) return;
    const room = Math.min(to - from, ROW_LIMIT - this.#length);
    if (room < to - from) this.#cutThis = true;
    if (room <= 0 || this.#total > RAW_LIMIT) return;
    this.#parts.push(bytes.slice(from, from + room));
    this.#length += room;
    this.#total += room;
  }

  #finishRow(): void {
    if (this.#length > 0) {
      const bytes = new Uint8Array(this.#length);
      let at = 0;
      for (const part of this.#parts) {
        bytes.set(part, at);
        at += part.length;
      }
      this.#texts.push(withOneLineEnd(decoded(bytes)));
      if (this.#cutThis && this.#rows > 0) this.#cut++;
    }
    this.#parts = [];
    this.#length = 0;
    this.#cutThis = false;
  }
}

/** Empty lines behind a row are not of it. */
function withOneLineEnd(text: string): string {
  const end = text.trimEnd().length;
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(end));
  return lineEnd ? text.slice(0, end + lineEnd.index + lineEnd[0].length) : `${text}\n`;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
