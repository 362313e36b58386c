/**
 * `npm test`: sets up what is missing, runs every check, and ends with one line of counts summed over all of them.
 * Runs on the system's Node (20 or newer) with nothing installed.
 *
 *   npm test                 everything
 *   npm test -- spec e2e     only the named checks
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from '../src/launch/build.mjs';
import { ensureInstalled } from '../src/launch/install.mjs';
import { findNode, NO_NODE } from '../src/launch/node24.mjs';
import { ensureChromium } from './chromium.mjs';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const asked = process.argv.slice(2);

/** A check that is one thing: it holds or it does not. */
function single(name, args) {
  return { name, run: (node) => ({ ok: spawnSync(node, args, { stdio: 'inherit' }).status === 0 }) };
}

/** A test runner that counts its own cases (see reporter.ts). */
function counted(name, config) {
  return {
    name,
    run(node) {
      const folder = mkdtempSync(join(tmpdir(), 'unreel-counts-'));
      const file = join(folder, 'counts.json');
      const args = [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        config,
        '--reporter',
        'default',
        '--reporter',
        './test/reporter.ts',
      ];
      const { status } = spawnSync(node, args, { stdio: 'inherit', env: { ...process.env, UNREEL_COUNTS: file, TZ: 'UTC' } });
      try {
        const cases = JSON.parse(readFileSync(file, 'utf8'));
        return { ok: status === 0 && cases.failed === 0 && cases.passed > 0, cases };
      } catch {
        return { ok: false };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const CHECKS = [
  single('format', [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    'src',
    'electron',
    'test',
    '*.ts',
  ]),
  single('types', ['test/types.mjs']),
  single('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'src', 'electron', 'test']),
  counted('spec', 'test/vitest.config.ts'),
  counted('e2e', 'test/e2e/vitest.config.ts'),
];

function skip(name, reason) {
  counts.skipped++;
  console.log(`skipped: ${name}: ${reason}`);
}

if (!(await ensureInstalled())) process.exit(1);
const node = findNode();
if (node === undefined) {
  console.error(NO_NODE);
  process.exit(1);
}
if (!(await ensureBuilt())) process.exit(1);
const chromium = ensureChromium();

for (const check of CHECKS) {
  if (asked.length > 0 && !asked.includes(check.name)) continue;
  console.log(`\n— ${check.name}`);
  if (check.name === 'e2e' && chromium.path === undefined) {
    skip(check.name, chromium.reason);
    continue;
  }
  if (chromium.path !== undefined) process.env['UNREEL_CHROMIUM'] = chromium.path;
  const { ok, cases } = check.run(node);
  if (cases === undefined) counts[ok ? 'passed' : 'failed']++;
  else {
    for (const key of Object.keys(counts)) counts[key] += cases[key];
    // A runner that fails without a failing case (a crash, no case at all) still counts.
    if (!ok && cases.failed === 0) counts.failed++;
  }
  if (!ok) failures.push(check.name);
}

if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
