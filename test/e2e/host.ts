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
  /** The code it ended with, once it has. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
  /** Ends it as a crash would, without a farewell. */
  kill(): Promise<void>;
}

export interface HostProcessOptions {
  /** Words before the program, e.g. those of a tracer. */
  readonly under?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export async function startHostProcess(files: readonly string[] = [], options: HostProcessOptions = {}): Promise<Host> {
  const home = mkdtempSync(join(tmpdir(), 'unreel-home-'));
  mkdirSync(join(home, 'Documents'));
  const [program = '', ...words] = [...(options.under ?? []), process.execPath, 'src/host/main.ts', '--no-open', ...files];
  const child = spawn(program, words, {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), TZ: 'Europe/Amsterdam', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
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
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGINT');
        await ended;
      }
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
