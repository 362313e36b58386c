/** The tables of devices, countries, supplemental types and collection hold what they ask for. */

import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { areNeighbours, languagesOf } from '#core/knowledge/countries.ts';
import { isAtHome } from '#core/knowledge/languages.ts';
import { wordsAsExpression } from '#core/knowledge/nameWords.ts';
import { supplementalTypeOf } from '#core/knowledge/supplementalTypes.ts';
import { OTHER_TABLES } from '#test/knowledge/otherTables.ts';

test.each(OTHER_TABLES.map((table) => [table.name, table] as const))('%s has no fault', (_, { faults }) => {
  expect(faults).toEqual([]);
});

describe('supplemental types', () => {
  test.each([
    ['', 'none', true],
    ['N/A', 'none', true],
    ['-1', 'none', true],
    ['hayır', 'none', true],
    ['Hook', 'hook', false],
    ['TEASER_TRAILER', 'trailer', false],
    ['teaser trailer', 'trailer', false],
    ['Big-Row', 'hook', false],
    [' RECAP ', 'recap', false],
    ['Live Streaming', 'broadcast', true],
    ['LiveStreaming', 'broadcast', true],
    ['FEATURE', 'video', true],
    ['Making of', 'extra', true],
    ['BONUS_VIDEO', 'extra', true],
    ['DATE_ANNOUNCEMENT', 'promotion', false],
    ['CHARACTER', 'promotion', false],
    ['From Google Ads', 'advertisement', false],
    ['Aus Google Ads', 'advertisement', false],
    ['SOMETHING_NEW', 'other', false],
  ] as const)('%j is %s', (cell, is, viewing) => {
    expect(supplementalTypeOf(cell)).toEqual({ is, viewing });
  });
});

describe('countries', () => {
  test.each([
    ['NL', 'BE', true],
    ['BE', 'NL', true],
    ['DK', 'SE', true],
    ['GB', 'FR', true],
    ['NL', 'ES', false],
    ['NL', 'NL', false],
    ['ZZ', 'NL', false],
    ['', '', false],
  ])('%s and %s touch: %s', (a, b, touch) => {
    expect(areNeighbours(a, b)).toBe(touch);
  });

  test('languages', () => {
    expect(languagesOf('CH')).toEqual(['de', 'fr', 'it']);
    expect(languagesOf('ZZ')).toEqual([]);
    expect(isAtHome('fr', 'CH')).toBe(true);
    expect(isAtHome('tr', 'NL')).toBe(false);
    expect(isAtHome('en', 'JP')).toBe(true);
  });
});

test.each([
  ['set top', 'Set-Top Box', true],
  ['set top', 'settop', true],
  ['set top', 'sunset topic', false],
  ['stb*', 'skystb2 STBv5', true],
  ['ps#', 'PS 4', true],
  ['ps#', 'PSX', false],
  ['at&t', 'AT&T box', true],
  ['canal+', 'Canal+ decodeur', true],
  ['tv', 'Ätv', false],
])('the word %s in %s: %s', (word, name, found) => {
  expect(wordsAsExpression([word]).test(name)).toBe(found);
});

test('a name in ASCII is read like one with other letters', () => {
  const pieces = fc.constantFrom('set', 'top', '-', ' ', 'STB', 'stbx', 'ps', '4', 'AT&T', '_', 'tv', 'Canal+', '.', 'sky');
  const words = ['set top', 'stb*', 'ps#', 'at&t', 'canal+', 'tv'].map((word) => wordsAsExpression([word]));
  let found = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const name = parts.join('');
      for (const word of words) {
        if (word.test(name)) found++;
        expect(word.test(`${name} é`), name).toBe(word.test(name));
      }
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(50);
});
