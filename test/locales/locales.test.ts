/** Which language and which region is spoken, and how each writes numbers, days, clocks and plurals. */

import { describe, expect, test } from 'vitest';
import { say, type Message, type MessageValue } from '#core/message.ts';
import { localeFor, LOCALE_IDS, regionFor, type LocaleId } from '#locales/locales.ts';
import { createSpeaker } from '#locales/speaker.ts';

test.each<readonly [readonly string[], LocaleId, string]>([
  [['en-US', 'en'], 'en', 'en-US'],
  [['en'], 'en', 'en-GB'],
  [['fr-CA', 'en-US'], 'fr', 'fr-FR'],
  [['de-DE', 'es-MX', 'en'], 'es', 'es-ES'],
  [['FR'], 'fr', 'fr-FR'],
  [['es_ES.UTF-8'], 'es', 'es-ES'],
  [['de', 'nl'], 'en', 'en-GB'],
  [['constructor', '__proto__'], 'en', 'en-GB'],
  [[], 'en', 'en-GB'],
])('%j is %s, written as in %s', (wishes, locale, region) => {
  expect(localeFor(wishes)).toBe(locale);
  expect(regionFor(locale, wishes)).toBe(region);
});

const N = '\u202F';
const NB = '\u00A0';

describe('a value is written as the language writes it', () => {
  test.each<readonly [MessageValue, fr: string, es: string]>([
    [1_234_567, `1${N}234${N}567`, '1.234.567'],
    [0.5, '0,5', '0,5'],
    [{ percent: 0.0662 }, `6,6${N}%`, `6,6${NB}%`],
    [{ day: 19_936 }, '1er août 2024', '1 ago 2024'],
    [{ day: 19_946 }, '11 août 2024', '11 ago 2024'],
    [{ month: 629 }, 'juin 2022', 'junio de 2022'],
    [{ weekday: 0 }, 'lundi', 'lunes'],
    [{ clock: 30 }, '00:30', '00:30'],
    [{ clock: 1439 }, '23:59', '23:59'],
    [{ country: 'NL' }, 'Pays-Bas', 'Países Bajos'],
    [{ language: 'ja' }, 'japonais', 'japonés'],
    [{ list: ['a', 'b', 'c'] }, 'a, b et c', 'a, b y c'],
    [{ term: say('shell.severity.high') }, 'Élevée', 'Alta'],
  ])('%j', (value, fr, es) => {
    expect([createSpeaker('fr').value(value), createSpeaker('es').value(value)]).toEqual([fr, es]);
  });

  test('and as the region of an English reader does', () => {
    const american = createSpeaker('en', { region: 'en-US' });
    expect(american.value({ clock: 30 }).replace(/\s/u, ' ')).toBe('12:30 AM');
    expect(american.value({ day: 0 })).toBe('Jan 1, 1970');
    expect(american.week).toEqual([6, 0, 1, 2, 3, 4, 5]);
  });
});

test('a week begins with Monday where it does', () => {
  for (const locale of LOCALE_IDS) expect(createSpeaker(locale).week).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

describe('plurals follow the language', () => {
  const changes = (count: number): Message => say('shell.changes', { count });
  test.each<readonly [LocaleId, number, string]>([
    ['en', 0, '0 changes'],
    ['en', 1_000_000, '1,000,000 changes'],
    ['fr', 0, '0 modification'],
    ['fr', 1, '1 modification'],
    ['fr', 2, '2 modifications'],
    ['fr', 1_000_000, `1${N}000${N}000 de modifications`],
    ['es', 0, '0 cambios'],
    ['es', 1, '1 cambio'],
    ['es', 1_000_000, '1.000.000 de cambios'],
  ])('%s %i', (locale, count, sentence) => expect(createSpeaker(locale).text(changes(count))).toBe(sentence));
});

test('a key that no language has is a bug in every language', () => {
  for (const locale of LOCALE_IDS) expect(() => createSpeaker(locale).text(say('no.such.text'))).toThrow(/no\.such\.text/);
});
