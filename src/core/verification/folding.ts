/** How text is compared when a copy is searched: without case, accents and width, and in words. */

/** Stands between a word and what is no word; a byte that UTF-8 never uses. */
export const EDGE = 0xff;

const encoder = new TextEncoder();
const folds = new Map<number, Folded>();

export interface Folded {
  /** UTF-8 of the folded character; nothing for an accent of its own. */
  readonly bytes: Uint8Array;
  readonly word: boolean;
}

/** One code point, folded by itself so that text can be folded as it streams by. */
export function foldCodePoint(codePoint: number): Folded {
  let folded = folds.get(codePoint);
  if (folded === undefined) {
    const text = String.fromCodePoint(codePoint).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase();
    folded = { bytes: encoder.encode(text), word: /[\p{L}\p{N}]/u.test(text) };
    folds.set(codePoint, folded);
  }
  return folded;
}

/** A text as the searched stream spells it; `whole` adds the edges of words at both ends. */
export function foldText(text: string, whole: boolean): number[] {
  const bytes: number[] = [];
  let inWord = false;
  let first = true;
  for (const character of text) {
    const folded = foldCodePoint(character.codePointAt(0) ?? 0);
    if (folded.bytes.length === 0) continue;
    if (folded.word !== inWord && (!first || whole)) bytes.push(EDGE);
    bytes.push(...folded.bytes);
    inWord = folded.word;
    first = false;
  }
  if (inWord && whole) bytes.push(EDGE);
  return bytes;
}
