/** A column of texts while a file is read: a code for each row, and each distinct text once. */

import type { Role } from '#core/model.ts';
import type { Dictionary } from '#core/dictionary.ts';
import type { TextColumn } from '#core/history.ts';
import { byRows, VALUES_A_STEP, type Steps } from '#core/steps.ts';
import type { Arena } from './arena.ts';
import { ByteInterner } from './byteInterner.ts';
import { notUtf8 } from './lazyDictionary.ts';
import { mojibakeIn } from './mojibake.ts';
import type { RowBatch } from './rowBatch.ts';
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

  /** Makes room for so many new texts, where there are so many that a larger table would be long in the making. In steps. */
  *expectTexts(texts: number): Steps<void> {
    if (this.#values.size >= VALUES_A_STEP) yield* this.#values.expect(this.#values.size + texts);
  }

  taken(): TextsRead {
    return { codes: this.#codes.subarray(0, this.#rows), arena: this.#values.arena() };
  }

  /** Adds the rows of the part of the table that follows, as if they had been read here. After them come no others. In steps. */
  *append({ codes, arena }: TextsRead): Steps<void> {
    const here = yield* this.#values.adopt(arena);
    this.#codes = roomFor(this.#codes, this.#rows + codes.length);
    yield* byRows(codes.length, (from, to) => {
      for (let row = from; row < to; row++) this.#codes[this.#rows + row] = here[codes[row]!]!;
    });
    this.#rows += codes.length;
    yield;
  }

  /** The finished column; only `kept` rows where some are left out. In steps. */
  *column(name: string, role: Role, kept: Uint32Array | undefined): Steps<TextColumn> {
    const codes = kept ? yield* picked(this.#codes, kept) : this.#codes.subarray(0, this.#rows);
    const spoiled = yield* this.#spoiled();
    const dictionary = this.#values.dictionary();
    if (spoiled.size === 0) return { kind: 'text', name, role, codes, dictionary };
    yield;
    const right = putRight(dictionary, spoiled);
    return { kind: 'text', name, role, codes: yield* picked(right.codes, codes), dictionary: right.dictionary };
  }

  /** Adds the rows whose text was put right. In steps. */
  *addRowsPutRight(to: Set<number>): Steps<void> {
    yield* this.#addRowsOf(yield* this.#spoiled(), to);
  }

  *#spoiled(): Steps<ReadonlyMap<number, string>> {
    return (this.#putRight ??= yield* mojibakeIn(this.#values.arena()));
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

  /** Adds the rows whose text was not UTF-8. In steps. */
  *addRowsNotUtf8(to: Set<number>): Steps<void> {
    yield* this.#addRowsOf(new Set(yield* notUtf8(this.#values.arena())), to);
  }

  *#addRowsOf(codes: { readonly size: number; has(code: number): boolean }, to: Set<number>): Steps<void> {
    yield;
    if (codes.size === 0) return;
    yield* byRows(this.#rows, (from, until) => {
      for (let row = from; row < until; row++) if (codes.has(this.#codes[row]!)) to.add(row);
    });
  }
}

/** Rows of which some text was mended. */
export interface RowsMended {
  readonly notUtf8: number;
  readonly putRight: number;
}

/** Counts the rows in which a text of any column was mended. In steps. */
export function* rowsMended(columns: readonly TextColumnReader[]): Steps<RowsMended> {
  const recoded = new Set<number>();
  const right = new Set<number>();
  for (const column of columns) {
    yield* column.addRowsNotUtf8(recoded);
    yield* column.addRowsPutRight(right);
  }
  return { notUtf8: recoded.size, putRight: right.size };
}

/** `values` at each of `places`, one behind the other. */
function* picked(values: Uint32Array, places: Uint32Array): Steps<Uint32Array> {
  const made = new Uint32Array(places.length);
  yield* byRows(places.length, (from, to) => {
    for (let at = from; at < to; at++) made[at] = values[places[at]!]!;
  });
  return made;
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
