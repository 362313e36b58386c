/**
 * Strings over the bytes of an arena, decoded a block at a time when first asked for. Text that is not UTF-8 is read as
 * windows-1252, value by value: a file glued together from two encodings keeps the half that was right.
 */

import type { Dictionary } from '#core/dictionary.ts';
import type { Steps } from '#core/steps.ts';
import { wordsOf } from './byteWords.ts';
import { BLOCK_BITS, BLOCK_BYTES, type Arena } from './arena.ts';

/** A decoded block: one string and, unless every character is one byte, where each value lies in it. */
interface Block {
  readonly text: string;
  readonly first: number;
  /** Two numbers for each value of the block: where it starts and ends in `text`. */
  readonly bounds: Uint32Array | undefined;
  /** For blocks that are not UTF-8 throughout. */
  readonly strings: readonly string[] | undefined;
}

/** A dictionary whose strings come from UTF-8 (or, where that fails, windows-1252) bytes. */
export function lazyDictionary(arena: Arena): Dictionary {
  const { places, size, characters } = arena;
  const blocks: (Block | undefined)[] = [];
  return {
    size,
    characters,
    at(code) {
      const start = places[code * 2];
      if (start === undefined) throw new RangeError(`No string has the code ${code}; there are ${size}.`);
      const number = start >>> BLOCK_BITS;
      const block = (blocks[number] ??= decodedBlock(arena, number));
      if (block.strings) return block.strings[code - block.first]!;
      if (block.bounds) {
        const index = (code - block.first) * 2;
        return block.text.substring(block.bounds[index]!, block.bounds[index + 1]);
      }
      const offset = start & (BLOCK_BYTES - 1);
      return block.text.substring(offset, offset + places[code * 2 + 1]!);
    },
  };
}

/** The codes whose bytes are not UTF-8. In steps. */
export function* notUtf8(arena: Arena): Steps<number[]> {
  const found: number[] = [];
  for (let number = 0; number < arena.blocks.length; number++) {
    const { bytes, first, end } = extent(arena, number);
    if (isUtf8(bytes)) continue;
    yield;
    for (let code = first; code < end; code++) if (!isUtf8(valueBytes(arena, code))) found.push(code);
  }
  return found;
}

function decodedBlock(arena: Arena, number: number): Block {
  const { bytes, first, end } = extent(arena, number);
  const base = number * BLOCK_BYTES;
  if (isAscii(bytes))
    return { text: new TextDecoder('windows-1252').decode(bytes), first, bounds: undefined, strings: undefined };
  const text = utf8(bytes);
  if (text === undefined) {
    const strings: string[] = [];
    for (let code = first; code < end; code++) {
      const value = valueBytes(arena, code);
      strings.push(utf8(value) ?? new TextDecoder('windows-1252').decode(value));
    }
    return { text: '', first, bounds: undefined, strings };
  }
  const bounds = new Uint32Array((end - first) * 2);
  let units = 0;
  let at = 0;
  const unitsUntil = (stop: number): number => {
    for (; at < stop; at++) {
      const byte = bytes[at]!;
      // UTF-16 units: one for each character, two for those of four bytes, none for continuation bytes.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
  };
  for (let code = first; code < end; code++) {
    const start = arena.places[code * 2]! - base;
    bounds[(code - first) * 2] = unitsUntil(start);
    bounds[(code - first) * 2 + 1] = unitsUntil(start + arena.places[code * 2 + 1]!);
  }
  return { text, first, bounds, strings: undefined };
}

/** The used bytes of a block and the codes [first, end) that lie in it. */
function extent(arena: Arena, number: number): { bytes: Uint8Array; first: number; end: number } {
  const base = number * BLOCK_BYTES;
  const first = lowerBound(arena, base);
  const end = lowerBound(arena, base + BLOCK_BYTES);
  const used = end > first ? arena.places[end * 2 - 2]! + arena.places[end * 2 - 1]! - base : 0;
  return { bytes: arena.blocks[number]!.subarray(0, used), first, end };
}

function valueBytes(arena: Arena, code: number): Uint8Array {
  const start = arena.places[code * 2]!;
  const offset = start & (BLOCK_BYTES - 1);
  return arena.blocks[start >>> BLOCK_BITS]!.subarray(offset, offset + arena.places[code * 2 + 1]!);
}

/** The first code that starts at or behind a place. */
function lowerBound({ places, size }: Arena, place: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle * 2]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAscii(bytes: Uint8Array): boolean {
  const words = wordsOf(bytes);
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) if ((words.getInt32(at, true) & 0x8080_8080) !== 0) return false;
  for (let at = whole; at < bytes.length; at++) if (bytes[at]! > 0x7f) return false;
  return true;
}

/** The bytes as text, exactly (a mark in the middle of a file is text); undefined when they are not UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => isAscii(bytes) || utf8(bytes) !== undefined;
