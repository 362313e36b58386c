/**
 * The wording of what is said about a person, read in every language: of someone and of titles, never of what a person is;
 * one modal in a sentence; always why it may be wrong; and no word that judges or promises.
 */

import { describe, expect, test } from 'vitest';
import { LOCALE_IDS } from '#locales/locales.ts';
import { baseOf, textsOf } from './translations.ts';
import { WORDING } from './wording.ts';

const english = textsOf('en');
const GUESS = /^guess\./;
const ABOUT_A_PERSON = /^(?:guess|fact)\./;
/** Where a sentence says what someone could conclude. */
const CONCLUDES =
  /^guess\.[\w.]+\.(?:headline|why)|^fact\.\w+\.tells|^app\.summary\.guesses|^overview\.(?:tells|together\.days)|^warnings\.(?:lede|card\.)/;

const sentences = (text: string): readonly string[] => text.split(/[.;]\s/u);
const count = (text: string, words: RegExp): number => [...text.matchAll(words)].length;
const englishOf = (key: string): string => english[key] ?? english[`${baseOf(key)}_other`] ?? '';

const ids = [...new Set(Object.keys(english).flatMap((key) => /^guess\.(\w+)\.headline/.exec(key)?.[1] ?? []))];

test('there are guesses to read', () => expect(ids.length).toBeGreaterThan(15));

describe.each(LOCALE_IDS)('%s', (id) => {
  const texts = textsOf(id);
  const { modal, never, judging, identity, otherName, someone } = WORDING[id];
  const all = Object.entries(texts);
  const where = (keys: RegExp, offends: (text: string, key: string) => boolean): readonly string[] =>
    all.filter(([key, text]) => keys.test(key) && offends(text, key)).map(([key, text]) => `${key}: ${text}`);

  test('never promises and never judges', () => expect(where(/./, (text) => count(text, never) > 0)).toEqual([]));

  test('calls a possible inference by one name', () => expect(where(/./, (text) => count(text, otherName) > 0)).toEqual([]));

  test('has no word about how much is watched', () =>
    expect(where(ABOUT_A_PERSON, (text) => count(text, judging) > 0)).toEqual([]));

  test('never says what a person is', () => expect(where(ABOUT_A_PERSON, (text) => count(text, identity) > 0)).toEqual([]));

  test('every guess says of someone what they could conclude', () => {
    expect(where(/^guess\.\w+\.headline/, (text) => count(text, modal) === 0 || count(text, someone) === 0)).toEqual([]);
  });

  test('no sentence of a guess has two modals', () => {
    expect(where(GUESS, (text) => sentences(text).some((sentence) => count(sentence, modal) > 1))).toEqual([]);
  });

  test('a conclusion is as possible as in English, and not more', () => {
    expect(where(CONCLUDES, (text, key) => count(englishOf(key), WORDING.en.modal) > 0 !== count(text, modal) > 0)).toEqual([]);
  });

  test.each(ids)('%s says why it could matter and why it may be wrong', (guess) => {
    for (const part of ['why', 'wrong']) expect(texts[`guess.${guess}.${part}`]?.length ?? 0).toBeGreaterThan(20);
    expect(texts['warnings.card.wrong']).toMatch(modal);
  });
});
