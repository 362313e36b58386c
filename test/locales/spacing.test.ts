/** Spaces and signs as each language sets them, and no sentence that could only be half of one. */

import { describe, expect, test } from 'vitest';
import { LOCALE_IDS } from '#locales/locales.ts';
import { textsOf } from './translations.ts';

const NARROW = '\u202F';

const offenders = (texts: Readonly<Record<string, string>>, pattern: RegExp): readonly string[] =>
  Object.entries(texts).flatMap(([key, text]) => (pattern.test(text) ? [`${key}: ${text}`] : []));

/** Rules of French typography: a narrow no-break space before high signs and inside quotation marks. */
const FRENCH: readonly (readonly [what: string, offence: RegExp])[] = [
  ['a colon', new RegExp(`[^${NARROW}\\d]:(?!//|\\d)`, 'u')],
  ['a semicolon', new RegExp(`[^${NARROW}];`, 'u')],
  ['a question or exclamation mark', new RegExp(`[^${NARROW}][?!]`, 'u')],
  ['a percent sign', new RegExp(`[^${NARROW}]%`, 'u')],
  ['an opening quotation mark', new RegExp(`«[^${NARROW}]`, 'u')],
  ['a closing quotation mark', new RegExp(`[^${NARROW}]»`, 'u')],
  ['quotation marks of another language', /["“”‘]/u],
  ['a straight apostrophe', /\p{L}'[\p{L}{]/u],
];

/** Spanish opens its questions and exclamations, and quotes without spaces. */
const SPANISH: readonly (readonly [what: string, offence: RegExp])[] = [
  ['a space before a sign', /\s[,;:.?!»](?!\d|csv|json|zip)(?!$)/u],
  ['a question without its opening mark', /^[^¿]*\?/u],
  ['an exclamation without its opening mark', /^[^¡]*!/u],
  ['a space inside quotation marks', /«\s|\s»/u],
  ['quotation marks of another language', /["“”‘]/u],
];

test.each(FRENCH)('French: %s', (_, offence) => expect(offenders(textsOf('fr'), offence)).toEqual([]));
test.each(SPANISH)('Spanish: %s', (_, offence) => expect(offenders(textsOf('es'), offence)).toEqual([]));

describe.each(LOCALE_IDS)('%s has no text that is a piece of a sentence', (id) => {
  test.each<readonly [string, RegExp]>([
    ['begins or ends with a space', /^\s|\s$/u],
    ['begins with a sign that follows a word', /^[,;:.)!?]/u],
    ['ends with a sign that another word must follow', /[,(]$/u],
    ['puts two values side by side', /\}\}\s*\{\{/u],
    ['has two spaces in a row', /\s{2}/u],
  ])('%s', (_, offence) => {
    const excused = new Set(EXCUSED[offence.source] ?? []);
    expect(offenders(textsOf(id), offence).filter((line) => !excused.has(line.slice(0, line.indexOf(': '))))).toEqual([]);
  });
});

/** The separator of a table is named by its sign. */
const EXCUSED: Readonly<Record<string, readonly string[]>> = {
  // The name of a maker and what it makes are one name.
  [/\}\}\s*\{\{/u.source]: ['label.device.makerAndClass'],
  [/[,(]$/u.source]: ['mapper.delimiter.comma'],
};
