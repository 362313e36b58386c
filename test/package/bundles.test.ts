/** What is built from the sources is the same wherever they lie: nothing of the builder's machine is in it. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

const ROOT = process.cwd();
const SOURCES = ['src', 'electron', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const BUILDER = 'node_modules/electron-vite/bin/electron-vite.js';

/** Path -> bytes of everything that was built. */
const builtIn = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.sources')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(root.length), readFileSync(file, 'latin1')]),
  );

test('the bundles, built again in another folder', ({ skip }) => {
  // On the same disk, so that the packages can be links: a link of another kind would be seen in the bundles.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const root = mkdtempSync(join(ROOT, '.cache', 'built-again-'));
  try {
    for (const source of SOURCES) cpSync(source, join(root, source), { recursive: true });
    const linked = spawnSync('cp', ['-al', 'node_modules', join(root, 'node_modules')]).status === 0;
    skip(!linked, 'the packages cannot be linked here');
    const run = spawnSync(process.execPath, [BUILDER, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
    const here = builtIn(ROOT);
    const again = builtIn(root);
    expect(Object.keys(again).length).toBeGreaterThan(5);
    expect(Object.keys(again)).toEqual(Object.keys(here));
    expect(Object.keys(again).filter((file) => again[file] !== here[file])).toEqual([]);
    for (const [file, text] of Object.entries(again)) expect(text.includes(root), file).toBe(false);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
