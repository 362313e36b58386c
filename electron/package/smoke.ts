/**
 * `npm run smoke -- [FOLDER]`: checks a packaged program as a person would meet it: it is there, its fuses are set, it starts,
 * opens the invented sample, says so and ends. 0 when all holds; 1 with one sentence when something does not, or nothing could be checked.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { wrongFuses } from './fuses.ts';
import { programIn } from './program.ts';

const WAITING_MS = 60_000;
/** What `electron/main/smoke.ts` prints. */
const SAID = /^Unreel \S+ opened its sample: \d+ rows$/m;

const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
const folder = process.argv[2] ?? join(import.meta.dirname, '../../dist', `Unreel-${platform}-${process.arch}`);
const fault = await faultOf(programIn(folder, { platform }));
process.stdout.write(
  fault === undefined ? 'The packaged program starts, opens its sample and ends.\n' : `Not checked through: ${fault}.\n`,
);
process.exitCode = fault === undefined ? 0 : 1;

async function faultOf(program: string): Promise<string | undefined> {
  if (!existsSync(program)) return `there is no packaged program at ${program}`;
  const wrong = await wrongFuses(program);
  if (wrong.length > 0) return wrong.join(' ');
  if (platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'its fuses are set, and there is no display to start it on';
  }
  const profile = mkdtempSync(join(tmpdir(), 'unreel-smoke-'));
  try {
    const binary = platform === 'darwin' ? join(program, 'Contents/MacOS/unreel') : program;
    const run = spawnSync(binary, ['--smoke', `--user-data-dir=${profile}`], { encoding: 'utf8', timeout: WAITING_MS });
    if (run.status !== 0) return `it ended with ${run.status ?? run.signal ?? 'nothing'}`;
    return SAID.test(run.stdout) ? undefined : 'it did not say that it opened its sample';
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
