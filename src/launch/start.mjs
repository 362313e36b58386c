/**
 * `npm start`: installs and builds what is missing, then opens the program: in its own window where Electron can, otherwise
 * in the browser through a server that only this computer can reach.
 * `npm start -- [FILE…] [--browser] [--no-open]`
 */

import { resolve } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { electronHere } from './electronBinary.mjs';
import { ensureInstalled } from './install.mjs';
import { run, runScript } from './node24.mjs';
import { callersFolder, ROOT } from './paths.mjs';

const OPTIONS = ['--browser', '--no-open'];
/** A window that is gone again this soon, and not in peace, never opened. */
const STARTUP_MS = 4000;

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg.startsWith('-') && !OPTIONS.includes(arg));
if (unknown) {
  process.stderr.write(`There is no option ${unknown}. Use: npm start -- [FILE…] [--browser] [--no-open]\n`);
  process.exitCode = 2;
} else if (!(await ensureInstalled()) || !(await ensureBuilt())) {
  process.exitCode = 1;
} else {
  const folder = callersFolder('start');
  const files = args.filter((arg) => !arg.startsWith('-')).map((file) => resolve(folder, file));
  process.exitCode = await open(files, args.includes('--browser'), args.includes('--no-open'));
}

async function open(files, wantsBrowser, noOpen) {
  const { binary, reason } = wantsBrowser || noOpen ? {} : electronHere();
  if (binary) {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const began = performance.now();
    const status = await run(binary, [ROOT, ...files], { cwd: ROOT, env });
    if (status === 0 || performance.now() - began > STARTUP_MS) return status;
    process.stderr.write('Electron could not open its window, so Unreel opens in the browser instead.\n');
  } else if (reason) {
    process.stderr.write(`${reason}, so Unreel opens in the browser instead.\n`);
  }
  return runScript('src/host/main.ts', [...(noOpen ? ['--no-open'] : []), ...files], { cwd: ROOT });
}
