/**
 * The wording of guesses and facts, in every language there is: of someone and of titles, never of what a person is; one modal
 * in a sentence; no word that judges or promises.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const LOCALES = join(import.meta.dirname, '../../../src/locales');

interface Rules {
  /** Who concludes. */
  readonly someone: RegExp;
  readonly modal: RegExp;
  /** What nobody is told to be. */
  readonly youAre: RegExp;
  readonly judging: RegExp;
}

/** `\b` knows no accents, so words are told apart by what is no letter. */
const words = (list: string, flags = 'iu'): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, flags);

const RULES: Readonly<Record<string, Rules>> = {
  en: {
    someone: words('someone|people'),
    modal: words('could|might|may', 'giu'),
    youAre: words("you(?:'re| are| have)"),
    judging: words(
      'a lot|addicted|disorder|diagnos\\p{L}*|danger\\p{L}*|safe|anonymous|suspicious|guilty|creepy|untraceable|exposed',
    ),
  },
  fr: {
    someone: words("quelqu['’]un|des gens|les gens|des personnes|on"),
    modal: words('pourrait|pourraient|peut|peuvent|pourrez', 'giu'),
    youAre: words('vous êtes|vous avez|tu es|tu as'),
    judging: words(
      'beaucoup trop|accro|trouble|diagnos\\p{L}*|danger\\p{L}*|anonyme\\p{L}*|suspect\\p{L}*|coupable\\p{L}*|intraçable',
    ),
  },
  es: {
    someone: words('alguien|gente|personas|hay quien'),
    modal: words('podría|podrían|puede|pueden', 'giu'),
    youAre: words('usted es|usted tiene|eres|tienes'),
    judging: words(
      'adict[oa]|trastorno|diagnos\\p{L}*|peligro\\p{L}*|anónim\\p{L}*|sospechos\\p{L}*|culpable\\p{L}*|irrastreable',
    ),
  },
};

const LANGUAGES = readdirSync(LOCALES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const textsOf = (language: string, area: string): [key: string, text: string][] =>
  Object.entries(JSON.parse(readFileSync(join(LOCALES, language, `${area}.json`), 'utf8')) as Record<string, string>);

test('every language has rules', () => {
  expect(LANGUAGES).toContain('en');
  expect(LANGUAGES.filter((language) => RULES[language] === undefined)).toEqual([]);
});

describe.each(LANGUAGES)('%s', (language) => {
  const { someone, modal, youAre, judging } = RULES[language]!;
  const guesses = textsOf(language, 'guesses');
  const facts = textsOf(language, 'facts');
  const modalsIn = (text: string): number => [...text.matchAll(modal)].length;

  test.each(guesses.filter(([key]) => key.includes('.headline')))('%s says what someone could conclude', (_, text) => {
    expect(text).toMatch(someone);
    expect(modalsIn(text)).toBeGreaterThan(0);
  });

  test.each(facts.filter(([key]) => key.includes('.tells')))('%s says what someone could tell from a fact', (_, text) => {
    expect(text).toMatch(someone);
    expect(modalsIn(text)).toBeGreaterThan(0);
  });

  test.each(facts.filter(([key]) => key.includes('.sentence')))('%s is a fact and no guess', (_, text) => {
    expect(modalsIn(text)).toBe(0);
  });

  test.each([...guesses, ...facts])(
    '%s has at most one modal in a sentence, tells nobody what they are, and judges nothing',
    (_, text) => {
      for (const sentence of text.split(/[.;?!] /)) expect(modalsIn(sentence)).toBeLessThan(2);
      expect(text).not.toMatch(youAre);
      expect(text).not.toMatch(judging);
      if (language === 'en') expect(text).not.toMatch(words('only|binge\\p{L}*'));
    },
  );
});

test.each([
  ['Someone could think and might say.', 2],
  ['You are late.', 0],
])('a sentence against the rules is seen: %s', (text, modals) => {
  const { modal, youAre } = RULES['en']!;
  expect([...text.matchAll(modal)].length > 1 || youAre.test(text)).toBe(true);
  expect([...text.matchAll(modal)]).toHaveLength(modals);
});
