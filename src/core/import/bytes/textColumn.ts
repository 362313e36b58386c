/** A column of texts while a file is read: a code for each row, and each distinct text once. */

import type { Role } from '#core/model.ts';
import type { Dictionary } from '#core/dictionary.ts';
import type { TextColumn } from '#core/history.ts';
import { VALUES_A_STEP, type Steps } from '#core/steps.ts';
import { BLOCK_BITS, BLOCK_BYTES, type Arena } from './arena.ts';
import { ByteInterner } from './byteInterner.ts';
import { notUtf8 } from './lazyDictionary.ts';
import { mojibakeIn } from './mojibake.ts';
import { RowBatch } from './rowBatch.ts';
import { roomFor } from './typedArrays.ts';

/** Longer texts are not looked at: nothing but spaces, colons and invisible marks is never this long. */
const BLANK_BYTES = 16;
const BLANK = /^[\s:\u200B\u00AD]*$/;

/** A column as far as it was read, as plain values. */
export interface TextsRead {
  readonly codes: Uint32Array;
  readonly arena: Arena;
}

export class TextColumnReader {
  readonly #values = new ByteInterner();
  #codes: Uint32Array;
  #rows = 0;
  #putRight: ReadonlyMap<number, string> | undefined;

  /** `rows`: how many to expect. */
  constructor(rows: number) {
    this.#codes = new Uint32Array(rows);
  }

  /** Adds the cells that the rows of a batch have in a column. */
  add(batch: RowBatch, column: number): void {
    this.#codes = roomFor(this.#codes, this.#rows + batch.rows);
    this.#values.codes(batch, column, this.#codes, this.#rows);
    this.#rows += batch.rows;
  }

  /** Makes room for so many rows. */
  expect(rows: number): void {
    this.#codes = roomFor(this.#codes, rows);
  }

  taken(): TextsRead {
    return { codes: this.#codes.subarray(0, this.#rows), arena: this.#values.arena() };
  }

  /** Adds the rows of the part of the table that follows: a code for each new text in the order of its first row, as if they had been read here. */
  *append({ codes, arena }: TextsRead): Steps<void> {
    const here = new Uint32Array(arena.size);
    let first = 0;
    for (const batch of valuesOf(arena)) {
      this.#values.codes(batch, 0, here, first);
      first += batch.rows;
      if (first % VALUES_A_STEP < batch.rows) yield;
    }
    this.#codes = roomFor(this.#codes, this.#rows + codes.length);
    for (let row = 0; row < codes.length; row++) this.#codes[this.#rows + row] = here[codes[row]!]!;
    this.#rows += codes.length;
    yield;
  }

  /** The finished column; only `kept` rows where some are left out. */
  column(name: string, role: Role, kept: Uint32Array | undefined): TextColumn {
    const codes = kept ? Uint32Array.from(kept, (row) => this.#codes[row]!) : this.#codes.subarray(0, this.#rows);
    const spoiled = this.#spoiled();
    const dictionary = this.#values.dictionary();
    if (spoiled.size === 0) return { kind: 'text', name, role, codes, dictionary };
    const right = putRight(dictionary, spoiled);
    return { kind: 'text', name, role, codes: codes.map((code) => right.codes[code]!), dictionary: right.dictionary };
  }

  /** Adds the rows whose text was put right. */
  addRowsPutRight(to: Set<number>): void {
    const spoiled = this.#spoiled();
    if (spoiled.size === 0) return;
    for (let row = 0; row < this.#rows; row++) if (spoiled.has(this.#codes[row]!)) to.add(row);
  }

  #spoiled(): ReadonlyMap<number, string> {
    return (this.#putRight ??= mojibakeIn(this.#values.arena()));
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

/** The values of an arena as rows of one column, in the order of their codes. */
function* valuesOf({ blocks, places, size }: Arena): Generator<RowBatch> {
  const batch = new RowBatch(1);
  for (let code = 0; code < size;) {
    batch.clear();
    const block = places[code * 2]! >>> BLOCK_BITS;
    batch.bytes = blocks[block]!;
    for (; code < size && !batch.full && places[code * 2]! >>> BLOCK_BITS === block; code++) {
      const start = places[code * 2]! & (BLOCK_BYTES - 1);
      batch.starts[batch.rows] = start;
      batch.ends[batch.rows++] = start + places[code * 2 + 1]!;
    }
    yield batch;
  }
}

/** A dictionary with some values put right; `codes` gives a value and its spoiled spellings one code. */
function putRight(dictionary: Dictionary, right: ReadonlyMap<number, string>): { dictionary: Dictionary; codes: Uint32Array } {
  const codeOf = new Map<string, number>();
  const wanted = new Set(right.values());
  const codes = Uint32Array.from({ length: dictionary.size }, (_, code) => code);
  for (let code = 0; code < dictionary.size; code++) {
    if (!right.has(code) && wanted.has(dictionary.at(code))) codeOf.set(dictionary.at(code), code);
  }
  for (const [code, text] of right) {
    const known = codeOf.get(text);
    if (known === undefined) codeOf.set(text, code);
    else codes[code] = known;
  }
  return { codes, dictionary: { size: dictionary.size, at: (code) => right.get(code) ?? dictionary.at(code) } };
}
