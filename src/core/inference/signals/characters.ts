/** Which of the characters that identifiers are made of a text holds: most texts hold none, and are not searched further. */

import type { TextColumn } from '../../history.ts';
import { VALUES_A_STEP, type Steps } from '../../steps.ts';

export const AT = 1;
export const PLUS = 2;
export const DOT = 4;
export const SLASH = 8;
/** A hyphen or an equals sign. */
export const LINK = 16;
/** A colon with no space behind it: in titles there is one. */
export const TIGHT_COLON = 32;
/** Four digits in a row. */
export const DIGITS = 64;

const COLON = 0x3a;
const OF_BYTE = new Uint8Array(128);
for (const [character, mark] of [
  ['@', AT],
  ['+', PLUS],
  ['.', DOT],
  ['/', SLASH],
  ['-', LINK],
  ['=', LINK],
] as const)
  OF_BYTE[character.charCodeAt(0)] = mark;

/** The marks of one text. */
export function charactersOf(text: string): number {
  let marks = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) {
      if (++digits === 4) marks |= DIGITS;
      continue;
    }
    digits = 0;
    if (unit === COLON) {
      if (at + 1 < text.length && text.charCodeAt(at + 1) !== 0x20) marks |= TIGHT_COLON;
    } else if (unit < 128) marks |= OF_BYTE[unit]!;
  }
  return marks;
}

/** Of every text column the marks of its distinct texts. */
export type Characters = ReadonlyMap<TextColumn, Uint8Array>;

/** In steps. */
export function* charactersOfColumns(columns: readonly TextColumn[]): Steps<Characters> {
  const all = new Map<TextColumn, Uint8Array>();
  for (const column of columns) {
    const marks = new Uint8Array(column.dictionary.size);
    for (let code = 0; code < marks.length; code++) {
      marks[code] = charactersOf(column.dictionary.at(code));
      if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
    }
    all.set(column, marks);
  }
  return all;
}
