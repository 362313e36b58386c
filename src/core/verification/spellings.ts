/** The spellings in which an identifier is looked for. Percent signs need none: the search reads through them. */

import { foldText } from './folding.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Inside a longer base64 text this many characters must agree: fewer would be met by chance. */
const SURE = 8;
/** A shorter value has a base64 form that ordinary words could have. */
const SHORTEST_BASE64 = 3;

const encoder = new TextEncoder();

/** Folded byte patterns of one value; none for a value that is blank. */
export function spellingsOf(value: string): number[][] {
  const text = value.trim();
  const plain = [text, ...(text.includes(' ') ? [text.replaceAll(' ', '+')] : [])].map((spelling) => foldText(spelling, true));
  const encoded = [...new Set([text, text.toLowerCase()])].flatMap(base64Spellings);
  const patterns = new Map<string, number[]>();
  for (const pattern of [...plain, ...encoded]) if (pattern.length > 0) patterns.set(pattern.join(), pattern);
  return [...patterns.values()];
}

/** By itself, or somewhere in a longer encoded text: then at one of three alignments, and only the characters it alone decides. */
function base64Spellings(text: string): number[][] {
  const bytes = encoder.encode(text);
  if (bytes.length < SHORTEST_BASE64) return [];
  const patterns: number[][] = [];
  const add = (characters: string, whole: boolean): void => {
    patterns.push(foldText(characters, whole));
    const url = characters.replaceAll('+', '-').replaceAll('/', '_');
    if (url !== characters) patterns.push(foldText(url, whole));
  };
  for (const before of [0, 1, 2]) {
    const characters = base64(bytes, before);
    const core = characters.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    if (core.length >= SURE) add(core, false);
    else if (before === 0) add(characters, true);
  }
  return patterns;
}

/** Base64 without padding of some zero bytes and then the given ones. */
function base64(bytes: Uint8Array, before: number): string {
  let characters = '';
  let bits = 0;
  let held = 0;
  for (let at = -before; at < bytes.length; at++) {
    held = ((held << 8) | (at < 0 ? 0 : bytes[at]!)) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      characters += ALPHABET[(held >> bits) & 63];
    }
  }
  return bits === 0 ? characters : characters + ALPHABET[(held << (6 - bits)) & 63];
}
