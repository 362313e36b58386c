/** Which of the characters that identifiers are made of a text holds: most texts hold none, and are not searched further. */

export const AT = 1;
export const PLUS = 2;
export const DOT = 4;
export const SLASH = 8;
/** A hyphen or an equals sign. */
export const LINK = 16;
/** A colon with no space behind it: in titles there is one. */
export const TIGHT_COLON = 32;
/** Enough for the number of a payment card: four digits in a row, and thirteen in all or four signs in a row that hide others. */
export const CARD = 64;
export const HASH = 128;

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

/** What a byte is to what is counted; 0 for most. */
const DIGIT = 1;
/** In place of the digits of a card; what is not ASCII may be such a sign. */
const HIDING = 2;
const COLON = 3;
const MARK = 4;
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return DIGIT;
  if (byte >= 128 || '*xX'.includes(String.fromCharCode(byte))) return HIDING;
  return byte === 0x3a ? COLON : OF_BYTE[byte] === 0 ? 0 : MARK;
});

/** The marks of a text from its bytes, in UTF-8 or any encoding that holds ASCII as it is. */
export function charactersOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let marks = 0;
  let digits = 0;
  let hidden = 0;
  let most = 0;
  let all = 0;
  for (let at = start; at < end; at++) {
    const kind = KINDS[bytes[at]!]!;
    // Letters and spaces, which most texts are made of.
    if (kind === 0) {
      digits = hidden = 0;
      continue;
    }
    if (kind === DIGIT) {
      all++;
      if (++digits === 4) marks |= CARD;
    } else digits = 0;
    if (kind !== HIDING) hidden = 0;
    else if (++hidden > most) most = hidden;
    if (kind === COLON && at + 1 < end && bytes[at + 1] !== 0x20) marks |= TIGHT_COLON;
    else if (kind === MARK) marks |= OF_BYTE[bytes[at]!]!;
  }
  return all < CARD_DIGITS && most < HIDDEN ? marks & ~CARD : marks;
}

const encoder = new TextEncoder();

/** The marks of one text. */
export function charactersOf(text: string): number {
  const bytes = encoder.encode(text);
  return charactersOfBytes(bytes, 0, bytes.length);
}

/** The shortest number of a card (ISO/IEC 7812), and how many digits of one are hidden together. */
const CARD_DIGITS = 13;
const HIDDEN = 4;
