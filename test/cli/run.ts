/** Runs the command line as a script would: another process, its own folder, nothing shared. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

export const unreel = (args: readonly string[], cwd: string): Promise<Ran> =>
  new Promise((done) => {
    execFile(process.execPath, [main, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      done({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
