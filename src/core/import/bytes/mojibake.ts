/**
 * Puts right text that some program read as windows-1252 though it was UTF-8, and saved as UTF-8 again: `BÃªte` for
 * `Bête`. A value is put right only as a whole: every character must be one of windows-1252, and the bytes they stand
 * for must be UTF-8. Some such texts may
 * be meant as they stand; they need a surer one in the same column to confirm them.
 * The cell then reads as it was meant, so that a spoiled and a sound spelling are one title; the file keeps the other.
 */

import { VALUES_A_STEP, type Steps } from '#core/steps.ts';
import { BLOCK_BITS, BLOCK_BYTES, type Arena } from './arena.ts';

/** Character -> its byte in windows-1252. */
const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

/** Punctuation that may follow an accented letter, and so look like the rest of a sequence: `IRMÃ…`, `Café »`. */
const PUNCTUATION = '\u00A0‘’‚“”„–—…‹›«»•·';
/** Signs that may follow a word in capitals: `CAFÉ™`. Behind the two letters that begin most spoiled sequences they do not. */
const SIGNS = '™®©°ªº²³¹';

/** Code -> the text put right, for the values of an arena that were spoiled. Linear in its bytes; most files have no candidate. In steps. */
export function* mojibakeIn(arena: Arena): Steps<ReadonlyMap<number, string>> {
  const certain = new Map<number, string>();
  const doubtful = new Map<number, string>();
  const suspects = usedBytes(arena).map(mayBeSpoiled);
  if (!suspects.includes(true)) return certain;
  for (let code = 0; code < arena.size; code++) {
    if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
    if (!suspects[arena.places[code * 2]! >>> BLOCK_BITS]) continue;
    const bytes = valueOf(arena, code);
    const text = mayBeSpoiled(bytes) ? utf8(bytes) : undefined;
    const right = text === undefined ? undefined : putRight(text);
    if (text !== undefined && right !== undefined) (isSpoiled(text) ? certain : doubtful).set(code, right);
  }
  return certain.size === 0 ? certain : new Map([...certain, ...doubtful]);
}

/** The text as it was before; undefined when it was never spoiled. */
export function putRight(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const letter of text) {
    const byte = BYTE_OF.get(letter);
    if (byte === undefined) return undefined;
    bytes[length++] = byte;
  }
  const right = utf8(bytes.subarray(0, length));
  return right === undefined || right.length === text.length ? undefined : right;
}

/** Whether a text that could be put right holds something nobody means. */
function isSpoiled(text: string): boolean {
  let before = '';
  for (const letter of text) {
    const byte = BYTE_OF.get(letter) ?? 0;
    const follows = byte >= 0x80 && byte < 0xc0 && !PUNCTUATION.includes(letter);
    if (follows && (before === 'Ã' || before === 'Â' || !SIGNS.includes(letter))) return true;
    before = letter;
  }
  return false;
}

/** The first byte of a UTF-8 sequence (C2 to F4), read as a character and written as UTF-8 (C3 82 to C3 B4), and another behind it. */
function mayBeSpoiled(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc3); at >= 0 && at + 2 < bytes.length; at = bytes.indexOf(0xc3, at + 1)) {
    if (bytes[at + 1]! >= 0x82 && bytes[at + 1]! <= 0xb4 && bytes[at + 2]! > 0x7f) return true;
  }
  return false;
}

/** The part of each block that holds values. */
function usedBytes({ blocks, places, size }: Arena): Uint8Array[] {
  const used = new Uint32Array(blocks.length);
  for (let code = 0; code < size; code++) {
    const start = places[code * 2]!;
    used[start >>> BLOCK_BITS] = (start & (BLOCK_BYTES - 1)) + places[code * 2 + 1]!;
  }
  return blocks.map((block, number) => block.subarray(0, used[number]));
}

function valueOf({ blocks, places }: Arena, code: number): Uint8Array {
  const start = places[code * 2]!;
  const offset = start & (BLOCK_BYTES - 1);
  return blocks[start >>> BLOCK_BITS]!.subarray(offset, offset + places[code * 2 + 1]!);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
