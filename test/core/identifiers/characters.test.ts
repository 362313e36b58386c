/** No identifier is missed because its text was not searched: whatever is found in a text, the text holds its characters. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CARD, charactersOf, charactersOfBytes, TIGHT_COLON } from '#core/identifiers/characters.ts';
import { IDENTIFIER_SHAPES } from '#core/identifiers/index.ts';

const FINDERS = IDENTIFIER_SHAPES.flatMap(({ find }) =>
  find === undefined || find.characters === 0 ? [] : [[find.in, find.characters] as const],
);

const pieces = fc.constantFrom(
  'ada',
  '@',
  'example.com',
  '+31 6 1234 5678',
  '192.0.2.1',
  '2001:db8::1',
  ':',
  '::',
  'https://',
  'www.',
  '/x',
  ' ',
  '=',
  '-',
  '4111 1111 1111 1111',
  '**** 1234',
  'NFANDROID1-PRV-P-T210-SAMSUNG-1234-5678',
  'é',
  '?token=4f9a0c12',
  'Ada_Example#1234',
  '00:1a:2b:3c:4d:5e',
  'eyJhbGciOiJub25l.eyJzdWIiOiJl.c2ln',
  '12',
  '0',
);

test('what is found is marked', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      for (const [find, marks] of FINDERS) {
        if (find(text).length === 0) continue;
        found++;
        expect(charactersOf(text) & marks, text).not.toBe(0);
      }
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(500);
});

test.each([
  ['Invented Series 12: Season 3: A Quiet Visitor (Episode 4)', 0],
  ['ends with a colon:', 0],
  ['of 1984 and 2049', 0],
  ['4111 1111 1111 1', CARD],
  ['***1234', 0],
  ['xxxx 1234', CARD],
  ['12 34', 0],
  ['a:b', TIGHT_COLON],
])('%j', (text, marks) => {
  expect(charactersOf(text)).toBe(marks);
  const bytes = new TextEncoder().encode(`4@${text}:a`);
  expect(charactersOfBytes(bytes, 2, bytes.length - 2)).toBe(marks);
});
