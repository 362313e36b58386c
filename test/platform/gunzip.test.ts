/** A gzip stream, unpacked piece by piece. */

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip } from '#platform/gunzip.ts';

const TEXT = 'amber bridge cinder\n'.repeat(50_000);
const PACKED = gzipSync(TEXT);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text;
}

test.each([1, 7, 100, 1 << 20])('pieces of %d bytes', async (size) => {
  expect(await textOf(gunzip(inPieces(PACKED, size)))).toBe(TEXT);
});

test('bytes that are no gzip, and a gzip that breaks off, are faults', async () => {
  await expect(textOf(gunzip(inPieces(new Uint8Array(100), 10)))).rejects.toThrow();
  await expect(textOf(gunzip(inPieces(PACKED.subarray(0, PACKED.length / 2), 100)))).rejects.toThrow();
});

test('a reader that goes lets the source go', async () => {
  let closed = false;
  const source = (async function* () {
    try {
      yield* inPieces(PACKED, 10);
    } finally {
      closed = true;
    }
  })();
  for await (const chunk of gunzip(source)) if (chunk.length > 0) break;
  expect(closed).toBe(true);
});
