/** What counts as an identifier in the bytes of a copy: spellings, words, cells, and chunks that end anywhere. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { automatonOf } from '#core/verification/automaton.ts';
import { byteSearch } from '#core/verification/byteSearch.ts';
import { foldText } from '#core/verification/folding.ts';

const dialect = { delimiter: ',', newline: '\n', quoting: 'needed' } as const;

/** How often each value is met, in pieces of a size. */
function search(values: readonly string[], text: string, piece = text.length + 1): number[] {
  const found = byteSearch(values, dialect);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += piece) found.feed(bytes.subarray(at, at + piece));
  const counts = values.map(() => 0);
  for (const { value, count } of found.end()) counts[value]! += count;
  return counts;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const cases: readonly (readonly [name: string, value: string, text: string, count: number])[] = [
  ['a whole cell', 'Ines', 'x,Ines,y', 1],
  ['a quoted cell', 'Ines', 'x,"Ines",y', 1],
  ['another case', 'Ines', 'INES', 1],
  ['accents left out', 'Inés Muñoz', 'ines munoz', 1],
  ['accents put in', 'Ines', 'Inés', 1],
  ['accents of their own', 'Inés', 'Ine\u0301s', 1],
  ['other widths', 'Ines', 'Ｉｎｅｓ', 1],
  ['ß and ss', 'Strauß', 'STRAUSS', 1],
  ['a word of a sentence', 'Max', 'Mad Max: Fury Road', 1],
  ['a possessive', 'Max', "Max's iPad", 1],
  ['between other signs', 'Max', 'a_max-b', 1],
  ['part of a word', 'Max', 'Maximum climax', 0],
  ['part of a number', '1234', '512345', 0],
  ['twice', 'Max', 'Max and Max', 2],
  ['with quotes in it', 'The "Boss"', 'x,"the ""boss""",y', 1],
  ['with a comma in it', 'Doe, Jane', '"Doe, Jane"', 1],
  ['not across two cells', 'Doe, Jane', 'Doe, Jane', 0],
  ['not across two rows', 'a b', 'a\nb', 0],
  ['over a line of one cell', 'Max', '"a\nMax\nb"', 1],
  ['an e-mail address', 'ines@example.org', 'mail:ines@example.org;', 1],
  ['another address that ends the same', 'ines@example.org', 'pines@example.org', 0],
  ['an emoji', '🦊', 'fox 🦊!', 1],
  ['percent-encoded', 'Inés Muñoz', 'q=In%C3%A9s%20Mu%C3%B1oz&x', 1],
  ['percent-encoded throughout', 'Max', '%4d%61%78', 1],
  ['a plus for a space', 'Ines Munoz', 'q=ines+munoz', 1],
  ['after an encoded sign', 'Max', 'q%3DMax%26x', 1],
  ['after a percent sign that encodes nothing', 'Ada', '100% Ada', 1],
  ['after a percent sign with two digits by chance', 'Ada', '100%Ada', 1],
  ['counted once in both readings', 'Ada', '%41 Ada', 1],
  ['base64', 'Max', base64('Max'), 1],
  ['base64 of a longer one', 'ines@example.org', base64('ines@example.org'), 1],
  ['base64 within a longer text', 'ines@example.org', base64('user=ines@example.org;x'), 1],
  ['base64 one byte later', 'ines@example.org', base64('user =ines@example.org;x'), 1],
  ['base64 two bytes later', 'ines@example.org', base64('user  =ines@example.org;x'), 1],
  ['base64 for addresses', 'ÿþ?ÿþ?ÿþ?', Buffer.from('ÿþ?ÿþ?ÿþ?').toString('base64url'), 1],
  ['nothing', 'Ines', 'x,y', 0],
  ['a blank value', ' ', ' , , ', 0],
];

describe('an identifier', () => {
  it.each(cases)('%s: %j in %j', (_name, value, text, count) => {
    expect(search([value], text)).toEqual([count]);
  });

  it('is found wherever the bytes are cut', () => {
    for (const [, value, text, count] of cases)
      for (const piece of [1, 2, 3, 7]) expect([text, search([value], text, piece)]).toEqual([text, [count]]);
  });

  it('is told by its column and from the headers', () => {
    const found = byteSearch(['max', 'ada'], dialect);
    found.feed(Buffer.from('Name,max\r\nAda,"x, ""Max"""\r\nAda,\r\n'));
    expect(found.end()).toEqual([
      { value: 0, column: 1, inHeader: true, count: 1 },
      { value: 1, column: 0, inHeader: false, count: 2 },
      { value: 0, column: 1, inHeader: false, count: 1 },
    ]);
  });
});

it('finds in one pass what a search for each pattern finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 }),
      (words, text) => {
        const automaton = automatonOf(words.map((pattern, owner) => ({ bytes: foldText(pattern, false), owner })));
        const counts = words.map(() => 0);
        let state = 0;
        for (const byte of Buffer.from(text)) {
          state = automaton.next[state * automaton.width + automaton.symbol[byte]!]!;
          if (automaton.ends[state] === 1) for (const owner of automaton.owners(state)) counts[owner]!++;
        }
        const slowly = words.map((pattern) =>
          Array.from(text, (_, at) => (text.startsWith(pattern, at) ? 1 : 0)).reduce((a: number, b) => a + b, 0),
        );
        expect(counts).toEqual(slowly);
      },
    ),
  );
});
