/** Every translation is whole, of today's English, with the same values and the plural forms of its own language. */

import { describe, expect, test } from 'vitest';
import { LOCALE_IDS, LOCALES } from '#locales/locales.ts';
import { baseOf, formsOf, PLURAL, standingOf, textsOf, TRANSLATED } from './translations.ts';

const english = textsOf('en');

const valuesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();

describe.each(TRANSLATED)('%s', (id) => {
  const texts = textsOf(id);
  const standing = standingOf(id);

  test('lacks no text', () => expect(standing.missing).toEqual([]));
  test('has no text of its own', () => expect(standing.leftOver).toEqual([]));
  test('is of the English of today: look at the text, then `npm run translated`', () => expect(standing.stale).toEqual([]));

  test('keeps the files and the order of the English', () => {
    for (const [area, own] of Object.entries(LOCALES.en.areas)) {
      const order = (keys: readonly string[]): readonly string[] => [...new Set(keys.map(baseOf))];
      const translated = LOCALES[id].areas[area] ?? {};
      expect(order(Object.keys(translated)), area).toEqual(order(Object.keys(own)));
    }
  });

  test('puts in what the English puts in', () => {
    const wrong = Object.entries(texts).filter(([key, text]) => {
      const form = english[key] ?? english[`${baseOf(key)}_other`] ?? '';
      // French says `one` of nothing too, so a form for one may hold the number that English leaves out.
      const most = new Set([...valuesIn(form), ...valuesIn(english[`${baseOf(key)}_other`] ?? form)]);
      const own = valuesIn(text);
      return !valuesIn(form).every((name) => own.includes(name)) || !own.every((name) => most.has(name));
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(LOCALE_IDS)('%s', (id) => {
  test('has the plural forms of its language, and no other', () => {
    const forms = formsOf(id);
    const bases = new Map<string, string[]>();
    for (const key of Object.keys(textsOf(id))) {
      const form = PLURAL.exec(key)?.[1];
      if (form !== undefined && form !== 'zero') bases.set(baseOf(key), [...(bases.get(baseOf(key)) ?? []), form]);
    }
    expect(bases.size).toBeGreaterThan(50);
    const wrong = [...bases].filter(([, own]) => own.length !== forms.length || !forms.every((form) => own.includes(form)));
    expect(wrong).toEqual([]);
  });
});

test('the plural forms that are asked for are those of the languages', () => {
  expect([...formsOf('en')].sort()).toEqual(['one', 'other']);
  expect([...formsOf('fr')].sort()).toEqual(['many', 'one', 'other']);
  expect([...formsOf('es')].sort()).toEqual(['many', 'one', 'other']);
});
