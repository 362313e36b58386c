/** The scanner accepts what JSON.parse accepts, and reads the same values, however the bytes are cut. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPTH_LIMIT, JsonScanner } from '#core/import/entries/jsonScanner.ts';

const encoder = new TextEncoder();

/** The value a text is, or `undefined` when the scanner finds it faulty. */
function scanned(bytes: Uint8Array, chunk: number): { value: unknown } | undefined {
  const scanner = new JsonScanner();
  const stack: { list?: unknown[]; object?: Record<string, unknown>; key?: string }[] = [];
  let whole: { value: unknown } | undefined;
  const put = (value: unknown): void => {
    const top = stack.at(-1);
    if (!top) whole = { value };
    else if (top.list) top.list.push(value);
    else Object.defineProperty(top.object, top.key!, { value, enumerable: true, configurable: true, writable: true });
  };
  const take = (): boolean => {
    for (;;) {
      const token = scanner.next();
      const text = (): string => new TextDecoder().decode(scanner.bytes.subarray(scanner.start, scanner.end));
      if (token === 'wait') return true;
      if (token === 'fault') return false;
      if (token === 'key') stack.at(-1)!.key = text();
      else if (token === 'string') put(text());
      else if (token === 'literal') put(JSON.parse(text()));
      else if (token === 'null') put(null);
      else if (token === '{') stack.push({ object: {} });
      else if (token === '[') stack.push({ list: [] });
      else {
        const { list, object } = stack.pop()!;
        put(list ?? object);
      }
    }
  };
  for (let at = 0; at < bytes.length; at += chunk) {
    scanner.feed(bytes.subarray(at, at + chunk));
    if (!take()) return undefined;
  }
  scanner.finish();
  return take() ? whole : undefined;
}

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

describe('JSON as bytes', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 64 }), fc.integer({ min: 0, max: 3 }), (value, chunk, indent) => {
        // Halves of a pair have no bytes.
        const text = JSON.stringify(value, null, indent).toWellFormed();
        expect(scanned(encoder.encode(text), chunk)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  it('is accepted and refused as JSON.parse does, character by character', () => {
    const PIECES = [
      ['{', '}', '[', ']', ',', ':', '"', '"a"', '"\\n\\u00e9\\/"', '"\\ud83d\\ude00"', '"\\x"', '\\', '1', '-', '0', '01'],
      ['1.5e+3', '1.', 'e', '-0', 'true', 'fals', 'null', 'nul', ' ', '\n', '\t', '\u0001', 'é', '"\u0001"', '\uFEFF'],
    ].flat();
    const pieces = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (parts, chunk) => {
        const text = parts.join('');
        expect(scanned(encoder.encode(text), chunk)).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('survives brackets without end', () => {
    const deep = encoder.encode('['.repeat(100_000));
    expect(scanned(deep, 4096)).toBeUndefined();
    const most = '['.repeat(DEPTH_LIMIT) + ']'.repeat(DEPTH_LIMIT);
    expect(scanned(encoder.encode(most), 7)).toBeDefined();
    expect(scanned(encoder.encode(`[${most}]`), 7)).toBeUndefined();
  });

  it('keeps numbers of any length as they stand and gives up on endless ones', () => {
    const scanner = new JsonScanner();
    const number = `-1${'0'.repeat(400)}.5e999`;
    scanner.feed(encoder.encode(`[${number}]`));
    scanner.next();
    expect(scanner.next()).toBe('literal');
    expect(new TextDecoder().decode(scanner.bytes.subarray(scanner.start, scanner.end))).toBe(number);
    expect(scanned(encoder.encode(`[${'1'.repeat(300_000)}]`), 65_536)).toBeUndefined();
  });
});
