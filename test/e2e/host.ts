/** The browser host as a person starts it: its own process, its own home folder, its address read from what it prints. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export interface Host {
  readonly url: string;
  /** A home folder of its own, with an empty `Documents`. */
  readonly home: string;
  stop(): Promise<void>;
}

export async function startHostProcess(files: readonly string[] = []): Promise<Host> {
  const home = mkdtempSync(join(tmpdir(), 'unreel-home-'));
  mkdirSync(join(home, 'Documents'));
  const child = spawn(process.execPath, ['src/host/main.ts', '--no-open', ...files], {
    env: { ...process.env, HOME: home, TZ: 'Europe/Amsterdam' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (address) resolve(address[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) =>
      reject(new Error(`The host ended with ${code} before it said its address: ${said.slice(0, 500)}`)),
    );
  });
  return {
    url,
    home,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null) {
        child.kill('SIGINT');
        await ended;
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}
