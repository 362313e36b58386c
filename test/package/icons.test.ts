/** The icon: every size is a picture of that size, and the containers hold what they say. */

import { expect, test } from 'vitest';
import { EDGES, icns, ico, readPictures } from '#electron/package/icons.ts';

const pictures = readPictures('.');
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Width and height as the header of a PNG says them. */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = Buffer.from(png);
  expect(view.subarray(0, 8)).toEqual(PNG);
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
};

test.each(EDGES)('%d pixels', (edge) => {
  expect(sizeOf(pictures[edge])).toEqual([edge, edge]);
  // Colour with transparency: the corners show what is behind.
  expect(pictures[edge][25]).toBe(6);
});

test('Windows: a directory of pictures', () => {
  const file = ico(pictures);
  const count = file.readUInt16LE(4);
  expect([file.readUInt16LE(0), file.readUInt16LE(2), count]).toEqual([0, 1, 6]);
  for (let at = 0; at < count; at++) {
    const entry = 6 + 16 * at;
    const length = file.readUInt32LE(entry + 8);
    const offset = file.readUInt32LE(entry + 12);
    const edge = file[entry] || 256;
    expect(sizeOf(file.subarray(offset, offset + length))).toEqual([edge, edge]);
  }
});

test('macOS: blocks that fill the file', () => {
  const file = icns(pictures);
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
  const sizes: Record<string, number> = {};
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    sizes[file.toString('latin1', at, at + 4)] = sizeOf(file.subarray(at + 8, at + file.readUInt32BE(at + 4)))[0];
  }
  expect(sizes).toEqual({
    icp4: 16,
    icp5: 32,
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
    ic10: 1024,
  });
});
