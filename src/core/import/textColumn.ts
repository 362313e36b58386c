/** A column of texts while a file is read: a code for each row, and each distinct text once. */

import type { Role } from '../model.ts';
import type { TextColumn } from '../history.ts';
import { ByteInterner } from './byteInterner.ts';
import { notUtf8 } from './lazyDictionary.ts';
import { roomFor } from './typedArrays.ts';

/** Longer texts are not looked at: nothing but spaces, colons and invisible marks is never this long. */
const BLANK_BYTES = 16;
const BLANK = /^[\s:\u200B\u00AD]*$/;

export class TextColumnReader {
  readonly #values = new ByteInterner();
  #codes: Uint32Array;
  #rows = 0;

  /** `rows`: how many to expect. */
  constructor(rows: number) {
    this.#codes = new Uint32Array(rows);
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    const row = this.#rows++;
    if (row === this.#codes.length) this.#codes = roomFor(this.#codes, row + 1);
    this.#codes[row] = this.#values.code(bytes, start, end);
  }

  /** The finished column; only `kept` rows where some are left out. */
  column(name: string, role: Role, kept: Uint32Array | undefined): TextColumn {
    const codes = kept ? Uint32Array.from(kept, (row) => this.#codes[row]!) : this.#codes.subarray(0, this.#rows);
    return { kind: 'text', name, role, codes, dictionary: this.#values.dictionary() };
  }

  /** Rows whose text says nothing: spaces, colons and invisible marks. */
  blankRows(kept: Uint32Array | undefined): number {
    const { places, size } = this.#values.arena();
    const dictionary = this.#values.dictionary();
    const blank = new Set<number>();
    for (let code = 0; code < size; code++) {
      if (places[code * 2 + 1]! <= BLANK_BYTES && BLANK.test(dictionary.at(code))) blank.add(code);
    }
    if (blank.size === 0) return 0;
    let rows = 0;
    if (kept) kept.forEach((row) => (rows += blank.has(this.#codes[row]!) ? 1 : 0));
    else for (let row = 0; row < this.#rows; row++) rows += blank.has(this.#codes[row]!) ? 1 : 0;
    return rows;
  }

  /** Adds the rows whose text was not UTF-8. */
  addRowsNotUtf8(to: Set<number>): void {
    const codes = new Set(notUtf8(this.#values.arena()));
    if (codes.size === 0) return;
    for (let row = 0; row < this.#rows; row++) if (codes.has(this.#codes[row]!)) to.add(row);
  }
}
