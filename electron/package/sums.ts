/** The file of SHA-256 sums, in the form that `sha256sum --check` reads. */

import { createHash } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Writes `SHA256SUMS` beside the files, one line each, by name. */
export async function writeSums(files: readonly string[], folder: string): Promise<void> {
  const lines = [];
  for (const file of files) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    lines.push(`${hash.digest('hex')}  ${basename(file)}\n`);
  }
  writeFileSync(join(folder, 'SHA256SUMS'), lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''));
}
