/** Builds the screens and the Electron processes when the sources are not the ones that were built last. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled } from './install.mjs';
import { findNode, NO_NODE, run } from './node24.mjs';
import { isStarted, ROOT } from './paths.mjs';

const STAMP = join(ROOT, 'out', '.sources');

/** What the build is made of, as one hash. Contents, not times: a checkout changes times and a clock can be wrong. */
export function sourcesHash(root = ROOT) {
  const hash = createHash('sha256');
  const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];
  // Some of the tables of knowledge are built in.
  for (const folder of ['src', 'electron', join('resources', 'knowledge')]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) files.push(join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
    }
  }
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** True when `out/` was made from these very sources. */
export const isBuilt = (hash) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;

/** Builds if needed; what the build prints goes to stderr. True when `out/` fits the sources. */
export async function ensureBuilt() {
  const hash = sourcesHash();
  if (isBuilt(hash)) return true;
  const node = findNode();
  if (!node) {
    process.stderr.write(`${NO_NODE}\n`);
    return false;
  }
  process.stderr.write('Building the screens …\n');
  const builder = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const status = await run(node, [builder, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('The screens could not be built; what went wrong is above.\n');
    return false;
  }
  writeFileSync(STAMP, hash);
  return true;
}

if (isStarted(import.meta.url)) {
  process.exitCode = (await ensureInstalled()) && (await ensureBuilt()) ? 0 : 1;
}
