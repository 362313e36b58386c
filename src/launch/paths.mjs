/** Where things lie, whoever starts the program and from wherever. */

import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The folder the person is in: relative paths are relative to it. `npm run` changes into the project and keeps the
 * caller's folder in INIT_CWD; a script that npm did not start itself must not believe a value inherited from further up.
 */
export function callersFolder(script) {
  const startedByNpm = process.env.npm_lifecycle_event === script && process.cwd() === ROOT;
  return (startedByNpm && process.env.INIT_CWD) || process.cwd();
}

/** True for the module that was started, false for one that was imported. */
export const isStarted = (url) => process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
