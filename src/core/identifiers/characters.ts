/** Which of the characters that identifiers are made of a text holds: most texts hold none, and are not searched further. */

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
export const HASH = 128;

const COLON = 0x3a;
const OF_BYTE = new Uint8Array(128);
for (const [character, mark] of [
  ['@', AT],
  ['+', PLUS],
  ['.', DOT],
  ['/', SLASH],
  ['-', LINK],
  ['=', LINK],
  ['#', HASH],
] as const)
  OF_BYTE[character.charCodeAt(0)] = mark;

/** The marks of a text from its bytes, in UTF-8 or any encoding that holds ASCII as it is. */
export function charactersOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let marks = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) {
      if (++digits === 4) marks |= DIGITS;
      continue;
    }
    digits = 0;
    if (byte === COLON) {
      if (at + 1 < end && bytes[at + 1] !== 0x20) marks |= TIGHT_COLON;
    } else if (byte < 128) marks |= OF_BYTE[byte]!;
  }
  return marks;
}

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
