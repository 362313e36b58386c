/** Bytes in, codes and strings out: equal bytes and only those share a code, across blocks and encodings. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteInterner } from '#core/import/bytes/byteInterner.ts';
import { RowBatch } from '#core/import/bytes/rowBatch.ts';
import { notUtf8 } from '#core/import/bytes/lazyDictionary.ts';
import { finished } from '#core/steps.ts';

test('codes and strings of any texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 60 }), (texts) => {
      const interner = new ByteInterner();
      const codes = texts.map((text) => {
        const bytes = new TextEncoder().encode(`<${text}>`);
        return interner.code(bytes, 1, bytes.length - 1);
      });
      const expected = [...new Set(texts.map((text) => text.toWellFormed()))];
      const dictionary = interner.dictionary();
      expect(Array.from({ length: dictionary.size }, (_, code) => dictionary.at(code))).toEqual(expected);
      expect(codes.map((code) => dictionary.at(code))).toEqual(texts.map((text) => text.toWellFormed()));
    }),
    { numRuns: 500 },
  );
});

const text = (at: number): string => `${at} ${at % 3 === 0 ? 'ü話😀' : 'plain'} ${'x'.repeat(at % 50)}`;

test('many values over several blocks', () => {
  const interner = new ByteInterner();
  const size = 60_000;
  for (let at = 0; at < size; at++) {
    const bytes = new TextEncoder().encode(text(at));
    expect(interner.code(bytes, 0, bytes.length)).toBe(at);
  }
  expect(interner.arena().blocks.length).toBeGreaterThan(2);
  const dictionary = interner.dictionary();
  for (let at = 0; at < size; at += 7) expect(dictionary.at(at)).toBe(text(at));
  expect(() => dictionary.at(size)).toThrow(RangeError);
});

test('what is not UTF-8 is windows-1252, and the rest stays as it is', () => {
  const interner = new ByteInterner();
  const values = [[0x63, 0xe9], [0xc3, 0xa9], [0x80], [0x61], []];
  for (const value of values) interner.code(Uint8Array.from(value), 0, value.length);
  const dictionary = interner.dictionary();
  expect(values.map((_, code) => dictionary.at(code))).toEqual(['cé', 'é', '€', 'a', '']);
  expect(finished(notUtf8(interner.arena()))).toEqual([0, 2]);
});

test('what another one read, some of which is known', () => {
  const bytesOf = (text: string): Uint8Array =>
    text === 'caf\u00e9' ? Uint8Array.from([0x63, 0x61, 0x66, 0xe9]) : new TextEncoder().encode(text);
  const interned = (texts: readonly string[]): ByteInterner => {
    const interner = new ByteInterner();
    for (const text of texts) interner.code(bytesOf(text), 0, bytesOf(text).length);
    return interner;
  };
  const known = ['Été', 'Show', '话'];
  for (const [part, codes] of [
    [
      ['Été', 'new', '话', '😀 neu', 'Show', 'naïf', 'Été '],
      [0, 3, 2, 4, 1, 5, 6],
    ],
    [
      ['plain', 'Show', 'other'],
      [3, 1, 4],
    ],
    [
      ['Show', 'caf\u00e9', 'Été', 'ü'],
      [1, 3, 0, 4],
    ],
    [known.toReversed(), [2, 1, 0]],
    [[], []],
  ] as const) {
    const interner = interned(known);
    expect([...finished(interner.adopt(interned(part).arena()))]).toEqual(codes);
    const dictionary = interner.dictionary();
    expect(part.map((_, at) => dictionary.at(codes[at]!))).toEqual(part);
    expect(known.map((_, code) => dictionary.at(code))).toEqual(known);
    expect([...interner.arena().characters]).toEqual([...interned([...known, ...part]).arena().characters]);
    expect(() => interner.code(bytesOf('more'), 0, 4)).toThrow();
  }
});

test('the longest value fits', () => {
  const interner = new ByteInterner();
  const long = new Uint8Array(1 << 20).fill(0x61);
  expect(interner.code(long, 0, 0)).toBe(0);
  expect(interner.code(long, 0, long.length)).toBe(1);
  expect(interner.code(long, 0, 0)).toBe(0);
  const dictionary = interner.dictionary();
  expect([dictionary.at(0), dictionary.at(1).length]).toEqual(['', 1 << 20]);
});

test('a column of a batch gets the codes its cells would get one by one', () => {
  // More values than stay in the nearest caches, met again in another order.
  const texts = Array.from({ length: 9000 }, (_, at) => text((at * 7) % 5000));
  const oneByOne = new ByteInterner();
  const inBatches = new ByteInterner();
  const expected: number[] = [];
  const codes = new Uint32Array(texts.length);
  const batch = new RowBatch(2);
  let first = 0;
  const take = (): void => {
    inBatches.codes(batch, 1, codes, first);
    first += batch.rows;
    batch.clear();
  };
  for (const one of texts) {
    const bytes = new TextEncoder().encode(`,${one}`);
    expected.push(oneByOne.code(bytes, 1, bytes.length));
  }
  for (let from = 0; from < texts.length; from += 300) {
    const bytes = new TextEncoder().encode(texts.slice(from, from + 300).join(''));
    let at = 0;
    for (const one of texts.slice(from, from + 300)) {
      const end = at + new TextEncoder().encode(one).length;
      batch.add(bytes, Int32Array.of(0, at), Int32Array.of(0, end));
      at = end;
      if (batch.full) take();
    }
    take();
  }
  expect([...codes]).toEqual(expected);
  expect(inBatches.size).toBe(5000);
});
