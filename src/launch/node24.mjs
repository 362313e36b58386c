/**
 * Finds a Node that can run the program, and runs scripts under it. The system's Node may be too old: it would refuse the
 * TypeScript sources (types are stripped since 22.18), and better-sqlite3 crashes without a word under anything before 22.14.
 * On its own: `node node24.mjs SCRIPT ARGS…`.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { withLargePages } from './largePages.mjs';
import { isStarted, ROOT } from './paths.mjs';

const LEAST = [22, 18];

/** True for `22.18.0` and later. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

/** The path of a Node that is new enough: the running one, or the one among the packages. Undefined when there is none. */
export function findNode(modules = join(ROOT, 'node_modules')) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  // npm 10 makes no link for a package's `node`, so the packages of the platforms are looked into as well.
  const packages = existsSync(modules) ? readdirSync(modules).filter((entry) => /^node-(linux|darwin|win)-/.test(entry)) : [];
  const places = [join(modules, '.bin', name), ...packages.map((entry) => join(modules, entry, 'bin', name))];
  return places.find((path) => {
    if (!existsSync(path)) return false;
    const asked = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return asked.status === 0 && isNewEnough(asked.stdout.trim());
  });
}

/** What a person reads when there is no Node to run the program. */
export const NO_NODE = `Unreel needs Node ${LEAST.join('.')} or later. This is Node ${process.versions.node}, and no newer one came with the packages for this machine: install a newer Node and start again.`;

/** Runs a program to its end and gives its exit status. What it prints goes where ours goes; a signal to us is passed on. */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    // A terminal's Ctrl-C reaches the child as well; passed on, it would be a second one and cut the child's farewell short.
    const relay = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, relay);
    const end = (status) => {
      for (const signal of signals) process.off(signal, relay);
      done(status);
    };
    child.on('error', () => end(1));
    child.on('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Runs a script (its path is relative to the project) under a Node that can. */
export async function runScript(script, args, options = {}) {
  const node = findNode();
  if (!node) {
    process.stderr.write(`${NO_NODE}\n`);
    return 1;
  }
  return run(node, [resolve(ROOT, script), ...args], { env: withLargePages(process.env), ...options });
}

if (isStarted(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  if (script) process.exitCode = await runScript(script, args);
}
