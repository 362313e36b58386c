/** Electron's own binary for a target: its zip as it was released, known by the checksum in the pinned package. */

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { nameOf, type Target } from './targets.ts';

/** Names of released files -> SHA-256. The list came with the package, whose own checksum is in the lock file. */
export type Checksums = Readonly<Record<string, string>>;

export const zipName = (version: string, target: Target): string => `electron-v${version}-${nameOf(target)}.zip`;

export function pinnedChecksums(root: string): Checksums {
  return JSON.parse(readFileSync(join(root, 'node_modules/electron/checksums.json'), 'utf8')) as Checksums;
}

/** Why the zip in a folder must not be used, in one sentence; undefined when it is the released one. */
export async function refuseZip(folder: string, name: string, checksums: Checksums): Promise<string | undefined> {
  const file = join(folder, name);
  if (!existsSync(file)) return `${name} is not in ${folder}`;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex') === checksums[name]
    ? undefined
    : `${name} is not the file that Electron released: its checksum differs`;
}
