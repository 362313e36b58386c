/** Runs the command line as a script would, another process with nothing shared, or in this process where many runs are looked at. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll } from 'vitest';
import { DONE } from '#cli/exitStatus.ts';
import { run } from '#cli/run.ts';
import { terminal } from '#cli/terminal.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

/** As a script does. */
export const unreel = (args: readonly string[], cwd: string): Promise<Ran> =>
  new Promise((done) => {
    execFile(process.execPath, [main, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      done({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });

/** The same program without its process, which takes most of the time. The tests of this file run in `folder` from here on. */
export function unreelWithin(folder: string): (args: readonly string[]) => Promise<Ran> {
  const before = process.cwd();
  beforeAll(() => process.chdir(folder));
  afterAll(() => process.chdir(before));
  return async (args) => {
    const said = { stdout: '', stderr: '' };
    const outcome = { status: DONE };
    const screen = terminal({
      stdout: { write: (text) => (said.stdout += text) },
      stderr: { write: (text) => (said.stderr += text) },
    });
    await run(args, screen, outcome);
    return { ...said, status: outcome.status };
  };
}
