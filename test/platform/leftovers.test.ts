/** A program that is ended while it writes leaves no temporary file. Tried with real processes and real signals. */

import { spawn } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary.ts';

const PROGRAM = `
  const { nodeFiles } = await import('#platform/files.ts');
  const begun = await nodeFiles().beginCopy(process.argv[1], { sources: [], overwrite: false });
  await begun.value.write(new Uint8Array(10));
  process.stdout.write('writing');
  if (process.argv[2] === 'exit') process.exit(3);
  if (process.argv[2] === 'throw') throw new Error('a bug');
  setInterval(() => {}, 1000);
`;

for (const way of ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit', 'throw'] as const) {
  test(`nothing is left after ${way}`, async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no signals');
    await using folder = await temporaryFolder();
    const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, folder.file('copy.csv'), way], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise<[number | null, string | null]>((resolve) =>
      child.once('exit', (code, signal) => resolve([code, signal])),
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    if (way.startsWith('SIG')) child.kill(way as NodeJS.Signals);
    const [code, signal] = await ended;
    expect(way.startsWith('SIG') ? signal : code).toBe(way.startsWith('SIG') ? way : way === 'exit' ? 3 : 1);
    expect(await folder.names()).toEqual([]);
  });
}
