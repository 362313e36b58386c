/** The icon in the containers that Windows and macOS ask for. Both hold the PNG files as they are. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Edges in pixels. Each is drawn from `icon.svg` and committed as `resources/icon/<edge>.png`. */
export const EDGES = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
export type Edge = (typeof EDGES)[number];

/** A PNG of each edge. */
export type Pictures = Readonly<Record<Edge, Uint8Array>>;

export function readPictures(root: string): Pictures {
  return Object.fromEntries(
    EDGES.map((edge) => [edge, readFileSync(join(root, 'resources/icon', `${edge}.png`))]),
  ) as unknown as Pictures;
}

const ICO_EDGES = [16, 32, 48, 64, 128, 256] as const satisfies readonly Edge[];

/** An ICO of PNG pictures: a directory of 16 bytes for each, then the pictures. */
export function ico(pictures: Pictures): Buffer {
  const head = Buffer.alloc(6 + 16 * ICO_EDGES.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(ICO_EDGES.length, 4);
  let offset = head.length;
  for (const [at, edge] of ICO_EDGES.entries()) {
    const entry = 6 + 16 * at;
    // A byte cannot say 256; zero stands for it.
    head[entry] = edge % 256;
    head[entry + 1] = edge % 256;
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(pictures[edge].length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += pictures[edge].length;
  }
  return Buffer.concat([head, ...ICO_EDGES.map((edge) => pictures[edge])]);
}

/** Apple's names of sizes; those in the second half are the same pictures for screens of twice the density. */
const ICNS_TYPES: readonly (readonly [type: string, edge: Edge])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
  ['ic10', 1024],
];

/** An ICNS: blocks of a type, a length and a picture. */
export function icns(pictures: Pictures): Buffer {
  const block = (type: string, bytes: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + bytes.length, 4);
    return Buffer.concat([head, bytes]);
  };
  return block('icns', Buffer.concat(ICNS_TYPES.map(([type, edge]) => block(type, pictures[edge]))));
}
