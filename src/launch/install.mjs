/** Makes sure that the packages the lock file names are there. Costs a few milliseconds when they are. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './node24.mjs';
import { isStarted, ROOT } from './paths.mjs';

/**
 * True when `node_modules` holds what `package-lock.json` asks for. Contents are compared, not times: a fresh checkout
 * has new times and the same contents. Packages for other platforms are in the lock file and rightly not installed.
 */
export function isInstalled(root = ROOT) {
  try {
    const wanted = packagesOf(join(root, 'package-lock.json'));
    const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
    return (
      Object.entries(wanted).every(([path, entry]) =>
        path in present ? same(entry, present[path]) : path === '' || entry.optional,
      ) && Object.keys(present).every((path) => path in wanted && existsSync(join(root, path)))
    );
  } catch {
    return false;
  }
}

// A mirror gives the same package from another address, so addresses are not compared.
const same = (a, b) => a.version === b.version && a.integrity === b.integrity;

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Installs the packages if they are missing or others. Says so on stderr; stdout belongs to results. True when all is there. */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  process.stderr.write('Installing the packages Unreel needs. This happens once and takes about a minute …\n');
  // No package needs its install script: better-sqlite3 brings its binaries, Electron is fetched on purpose or not at all.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const status = await run(program, [...first, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== 0)
    process.stderr.write(
      'The packages could not be installed. Check the network, then run `npm ci` in the project to see why.\n',
    );
  return status === 0;
}

if (isStarted(import.meta.url)) process.exitCode = (await ensureInstalled()) ? 0 : 1;
