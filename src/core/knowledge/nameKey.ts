/** What two spellings of one name have in common: no case, accents, punctuation, leading article or year. */

import { fold } from '../fold.ts';

const ARTICLES = /^(?:the|an?|le|la|les|un|une|des|el|los|las|una|der|die|das|ein|eine|il|lo|gli|os|as|um|uma|de|het|een) (?=\S)/;
const YEAR = / \(?((?:19|20)\d\d)\)?$/;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

export interface NameKey {
  /** Words separated by one space. Empty for a name without letters or digits. */
  readonly key: string;
  /** The year that stood in brackets at the end. */
  readonly year: number | undefined;
}

/** `The Office (2005)` and `office` have the key `office`; the first also has a year. */
export function nameKey(name: string): NameKey {
  const bracketed = /\(((?:19|20)\d\d)\)\s*$/.exec(name);
  const plain = bracketed === null ? name : name.slice(0, bracketed.index);
  return { key: keyOf(plain), year: bracketed === null ? undefined : Number(bracketed[1]) };
}

/** A trailing year without brackets is part of many names (`Blade Runner 2049`), so it is only taken off on request. */
export function withoutYear(key: string): NameKey {
  const year = YEAR.exec(key);
  return year === null || year.index === 0 ? { key, year: undefined } : { key: key.slice(0, year.index), year: Number(year[1]) };
}

function keyOf(name: string): string {
  const words = fold(name)
    .replace(/&/g, ' and ')
    .replace(/['’ʼ`´]/g, '')
    .replace(NOT_A_WORD, ' ')
    .trim();
  // `'s` was joined to its word; an article that is the whole name stays.
  return words.replace(ARTICLES, '');
}
