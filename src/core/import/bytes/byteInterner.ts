/**
 * Gives equal byte strings equal codes, keeping each once. Cells are compared as bytes, four at a time, and become
 * JavaScript strings only when somebody asks for one, so a million rows cost a million comparisons and a few hundred
 * thousand copies.
 */

import { charactersOfBytes } from '#core/identifiers/characters.ts';
import type { Dictionary } from '#core/dictionary.ts';
import { byRows, finished, VALUES_A_STEP, type Steps } from '#core/steps.ts';
import { BLOCK_BITS, BLOCK_BYTES, valuesOf, type Arena } from './arena.ts';
import { copyBytes, hashOf, wordsOf } from './byteWords.ts';
import { lazyDictionary } from './lazyDictionary.ts';
import { BATCH_ROWS, type RowBatch } from './rowBatch.ts';
import { ROW_LIMIT } from './scan.ts';
import { roomFor } from './typedArrays.ts';

/** The first block is small: most columns hold little, and a table may have hundreds. */
const FIRST_BLOCK_BYTES = 16 * 1024;

if (ROW_LIMIT > BLOCK_BYTES) throw new RangeError('A block must hold the longest row.');

/** From this many values on they do not stay in the nearest caches. */
const MANY = 4096;

export class ByteInterner {
  size = 0;
  readonly #blocks: Uint8Array[] = [];
  /** The same blocks, read by words. */
  readonly #blockWords: DataView[] = [];
  #free = BLOCK_BYTES;
  /** Bytes of the newest block. */
  #room = 0;
  /** As in `Arena`. */
  #places = new Uint32Array(512);
  #characters = new Uint8Array(256);
  /** Open addressing, at most two thirds full; four numbers side by side: hash, place, length, and code + 1 (0 is free). */
  #slots = new Int32Array(4096);
  #mask = 1023;
  readonly #hashes = new Int32Array(BATCH_ROWS);
  readonly #ahead = new Uint32Array(BATCH_ROWS);
  /** Read by nobody: see `#lookAhead`. */
  met = 0;

  /** The code of `bytes[start, end)`; a new one if these bytes were not seen before. */
  code(bytes: Uint8Array, start: number, end: number): number {
    this.#mustTakeMore();
    const words = wordsOf(bytes);
    return this.#code(bytes, words, start, end, hashOf(words, start, end));
  }

  /** The codes of one column of a batch, written to `codes` from `first` on. */
  codes(batch: RowBatch, column: number, codes: Uint32Array, first: number): void {
    this.#mustTakeMore();
    const { bytes, starts, ends, columns, rows } = batch;
    const words = this.#hash(batch, column);
    const hashes = this.#hashes;
    for (let row = 0, cell = column; row < rows; row++, cell += columns) {
      codes[first + row] = this.#code(bytes, words, starts[cell]!, ends[cell]!, hashes[row]!);
    }
  }

  /**
   * The code here of each value of an arena; new ones, in its order, for those that were not seen before. The blocks with such
   * values are kept as they are. It comes last: what is new is not looked up again, so nothing is made ready to find it.
   */
  *adopt(arena: Arena): Steps<Uint32Array> {
    const codes = new Uint32Array(arena.size);
    const numbers = new Map<number, number>();
    let at = 0;
    for (const batch of valuesOf(arena)) {
      const { starts, ends, rows } = batch;
      const words = this.#hash(batch, 0);
      for (let row = 0; row < rows; row++, at++) {
        const found = this.#find(words, starts[row]!, ends[row]!, this.#hashes[row]!);
        codes[at] = found >= 0 ? found : this.#adoptValue(arena, at, numbers);
      }
      if (at % VALUES_A_STEP < rows) yield;
    }
    this.#slots = new Int32Array(0);
    return codes;
  }

  /** Makes room for so many values in all, so that adding them moves nothing. In steps. */
  *expect(values: number): Steps<void> {
    let mask = this.#mask;
    while (values * 3 > mask * 2) mask = mask * 2 + 1;
    if (mask === this.#mask) return;
    const slots = new Int32Array((mask + 1) * 4);
    yield;
    yield* byRows(this.#mask + 1, (from, to) => moveSlots(this.#slots, from, to, slots, mask));
    this.#slots = slots;
    this.#mask = mask;
  }

  /** The bytes of every value. */
  arena(): Arena {
    return {
      blocks: this.#blocks,
      places: this.#places.subarray(0, this.size * 2),
      size: this.size,
      characters: this.#characters.subarray(0, this.size),
    };
  }

  /** The values as strings, decoded when first asked for. */
  dictionary(): Dictionary {
    return lazyDictionary(this.arena());
  }

  /** Hashes a column of a batch, and fetches what their look-ups will need. */
  #hash({ bytes, starts, ends, columns, rows }: RowBatch, column: number): DataView {
    const words = wordsOf(bytes);
    for (let row = 0, cell = column; row < rows; row++, cell += columns)
      this.#hashes[row] = hashOf(words, starts[cell]!, ends[cell]!);
    if (this.size > MANY) this.#lookAhead(rows);
    return words;
  }

  /**
   * Touches what the look-ups of a batch will need. Many values fill more memory than the caches hold; in two short loops
   * the processor waits for many slots at once, then for many values at once, instead of for each in turn.
   */
  #lookAhead(rows: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const places = this.#ahead;
    for (let row = 0; row < rows; row++) places[row] = slots[(this.#hashes[row]! & mask) * 4 + 1]!;
    let met = 0;
    for (let row = 0; row < rows; row++) {
      const place = places[row]!;
      met ^= this.#blocks[place >>> BLOCK_BITS]![place & (BLOCK_BYTES - 1)]!;
    }
    // Kept, or the reads would be found to be useless and left out.
    this.met = met;
  }

  #code(bytes: Uint8Array, words: DataView, start: number, end: number, hash: number): number {
    const found = this.#find(words, start, end, hash);
    return found >= 0 ? found : this.#add(bytes, words, start, end, hash, -1 - found);
  }

  /** The code of known bytes; of others -1 - where in `#slots` they belong. */
  #find(words: DataView, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    let slot = hash & this.#mask;
    for (;;) {
      const at = slot * 4;
      const code = slots[at + 3]! - 1;
      if (code < 0) return -1 - at;
      if (slots[at] === hash && slots[at + 2] === end - start && this.#holds(slots[at + 1]! >>> 0, words, start, end))
        return code;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Whether the bytes at a place are those of `[start, end)`. */
  #holds(place: number, words: DataView, start: number, end: number): boolean {
    const block = this.#blockWords[place >>> BLOCK_BITS]!;
    const from = place & (BLOCK_BYTES - 1);
    const length = end - start;
    if (length < 4) {
      for (let at = 0; at < length; at++) if (block.getUint8(from + at) !== words.getUint8(start + at)) return false;
      return true;
    }
    for (let at = 0; at < length - 4; at += 4) {
      if (block.getInt32(from + at, true) !== words.getInt32(start + at, true)) return false;
    }
    // The last word may overlap the one before.
    return block.getInt32(from + length - 4, true) === words.getInt32(end - 4, true);
  }

  #add(bytes: Uint8Array, words: DataView, start: number, end: number, hash: number, at: number): number {
    const length = end - start;
    if (this.#free + length >= this.#room) {
      this.#room = this.#blocks.length === 0 && length < FIRST_BLOCK_BYTES ? FIRST_BLOCK_BYTES : BLOCK_BYTES;
      const block = new Uint8Array(this.#room);
      this.#blocks.push(block);
      this.#blockWords.push(wordsOf(block));
      this.#free = 0;
    }
    const number = this.#blocks.length - 1;
    copyBytes(words, start, end, this.#blockWords[number]!, this.#free);
    // Multiplied, not shifted: the 2048th block is beyond the sign bit.
    const place = number * BLOCK_BYTES + this.#free;
    this.#free += length;

    // The bytes are at hand: later they would have to be fetched, and made strings, once more.
    const code = this.#addPlace(place, length, charactersOfBytes(bytes, start, end));
    const slots = this.#slots;
    slots[at] = hash;
    slots[at + 1] = place;
    slots[at + 2] = length;
    slots[at + 3] = code + 1;
    if (this.size * 3 > this.#mask * 2) finished(this.expect(this.size));
    return code;
  }

  /** `numbers`: block of the arena -> the same block here. */
  #adoptValue({ blocks, places, characters }: Arena, at: number, numbers: Map<number, number>): number {
    const place = places[at * 2]!;
    const block = place >>> BLOCK_BITS;
    let number = numbers.get(block);
    if (number === undefined) numbers.set(block, (number = this.#blocks.push(blocks[block]!) - 1));
    return this.#addPlace(number * BLOCK_BYTES + (place & (BLOCK_BYTES - 1)), places[at * 2 + 1]!, characters[at]!);
  }

  #addPlace(place: number, length: number, characters: number): number {
    const code = this.size++;
    this.#places = roomFor(this.#places, this.size * 2);
    this.#places[code * 2] = place;
    this.#places[code * 2 + 1] = length;
    this.#characters = roomFor(this.#characters, this.size);
    this.#characters[code] = characters;
    return code;
  }

  #mustTakeMore(): void {
    if (this.#slots.length === 0) throw new Error('Nothing is read behind what was adopted.');
  }
}

/** Puts what lies in the slots `[first, end)` of a table into a larger one. */
function moveSlots(before: Int32Array, first: number, end: number, slots: Int32Array, mask: number): void {
  for (let old = first * 4; old < end * 4; old += 4) {
    if (before[old + 3] === 0) continue;
    let slot = before[old]! & mask;
    while (slots[slot * 4 + 3] !== 0) slot = (slot + 1) & mask;
    for (let at = 0; at < 4; at++) slots[slot * 4 + at] = before[old + at]!;
  }
}
