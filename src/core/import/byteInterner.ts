/**
 * Gives equal byte strings equal codes, keeping each once. Cells are compared as bytes and become JavaScript strings
 * only when somebody asks for one, so a million rows cost a million comparisons and a few hundred thousand copies.
 */

import type { Dictionary } from '../dictionary.ts';
import { BLOCK_BITS, BLOCK_BYTES, type Arena } from './arena.ts';
import { lazyDictionary } from './lazyDictionary.ts';
import { ROW_LIMIT } from './scan.ts';
import { roomFor } from './typedArrays.ts';

if (ROW_LIMIT > BLOCK_BYTES) throw new RangeError('A block must hold the longest row.');

export class ByteInterner {
  size = 0;
  readonly #blocks: Uint8Array[] = [];
  #free = BLOCK_BYTES;
  /** As in `Arena`: both numbers of a value lie side by side, for a look-up costs what it touches of memory. */
  #places = new Uint32Array(512);
  /** Open addressing, at most half full; two numbers for each slot: the hash, and code + 1 (0 is free). */
  #slots = new Int32Array(2048);
  #mask = 1023;
  #last = -1;

  /** The code of `bytes[start, end)`; a new one if these bytes were not seen before. */
  code(bytes: Uint8Array, start: number, end: number): number {
    // Neighbouring rows mostly share their profile, device and country.
    const last = this.#last;
    if (last >= 0 && this.#equals(last, bytes, start, end)) return last;

    const length = end - start;
    let hash = length ^ 0x5bd1_e995;
    let at = start;
    for (const whole = end - 3; at < whole; at += 4) {
      hash = Math.imul(
        hash ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)),
        0x9e37_79b1,
      );
      hash ^= hash >>> 15;
    }
    for (; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0x85eb_ca6b);
    hash ^= hash >>> 16;

    let slot = hash & this.#mask;
    for (;;) {
      const code = this.#slots[slot * 2 + 1]! - 1;
      if (code < 0) break;
      if (this.#slots[slot * 2] === hash && this.#equals(code, bytes, start, end)) return (this.#last = code);
      slot = (slot + 1) & this.#mask;
    }
    return (this.#last = this.#add(bytes, start, end, hash, slot));
  }

  /** The bytes of every value. */
  arena(): Arena {
    return { blocks: this.#blocks, places: this.#places.subarray(0, this.size * 2), size: this.size };
  }

  /** The values as strings, decoded when first asked for. */
  dictionary(): Dictionary {
    return lazyDictionary(this.arena());
  }

  #equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (this.#places[code * 2 + 1] !== length) return false;
    const from = this.#places[code * 2]!;
    const block = this.#blocks[from >>> BLOCK_BITS]!;
    let offset = from & (BLOCK_BYTES - 1);
    for (let at = start; at < end; at++) if (block[offset++] !== bytes[at]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const length = end - start;
    if (this.#free + length >= BLOCK_BYTES) {
      this.#blocks.push(new Uint8Array(BLOCK_BYTES));
      this.#free = 0;
    }
    const number = this.#blocks.length - 1;
    const block = this.#blocks[number]!;
    const from = this.#free;
    for (let at = start, to = from; at < end; at++) block[to++] = bytes[at]!;
    this.#free = from + length;

    const code = this.size++;
    this.#places = roomFor(this.#places, this.size * 2);
    // Multiplied, not shifted: the 2048th block is beyond the sign bit.
    this.#places[code * 2] = number * BLOCK_BYTES + from;
    this.#places[code * 2 + 1] = length;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = code + 1;
    if (this.size * 2 > this.#mask) this.#rehash();
    return code;
  }

  #rehash(): void {
    const mask = this.#mask * 4 + 3;
    const before = this.#slots;
    const slots = new Int32Array((mask + 1) * 2);
    for (let old = 0; old < before.length; old += 2) {
      if (before[old + 1] === 0) continue;
      let slot = before[old]! & mask;
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = before[old]!;
      slots[slot * 2 + 1] = before[old + 1]!;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}
