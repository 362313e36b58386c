/** Runs a program under strace and says to whom it spoke: every address that a system call names. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Why nothing can be traced here; undefined where it can. */
export function notTraceable(): string | undefined {
  if (process.platform !== 'linux') return 'system calls are traced on Linux only';
  const tried = spawnSync('strace', ['-f', '-e', 'trace=connect', 'true'], { stdio: 'ignore' });
  return tried.status === 0 ? undefined : 'strace is not installed, or may not trace here';
}

export interface Traced {
  readonly status: number | null;
  readonly stdout: string;
  /** `connect 192.0.2.1`, `sendto 2001:db8::1`, `bind 127.0.0.1`: each once, Internet addresses only. */
  readonly addresses: readonly string[];
}

const CALLS = 'connect,bind,sendto,sendmsg,sendmmsg';
const ADDRESS = /\b(connect|bind|sendto|sendmsg|sendmmsg)\(.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/;

export interface Trace extends Disposable {
  /** What to put before a program and its arguments, so that it and all its children are traced. */
  readonly words: readonly string[];
  /** What was named so far. */
  addresses(): string[];
}

/** A trace in a folder of its own. The tracer stands beside the program, so that signals reach the program. */
export function beginTrace(): Trace {
  const folder = mkdtempSync(join(tmpdir(), 'unreel-trace-'));
  return {
    words: ['strace', '-D', '-ff', '-qq', '-e', `trace=${CALLS}`, '-o', join(folder, 'trace')],
    addresses: () => addressesIn(readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function traced(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Traced {
  using trace = beginTrace();
  const [strace = '', ...words] = trace.words.filter((word) => word !== '-D');
  const run = spawnSync(strace, [...words, program, ...args], { encoding: 'utf8', env });
  return { status: run.status, stdout: run.stdout, addresses: trace.addresses() };
}

/** The addresses named in lines of a trace. */
export function addressesIn(lines: readonly string[]): string[] {
  const found = lines.flatMap((line) => {
    const match = ADDRESS.exec(line);
    return match === null ? [] : [`${match[1]} ${match[2] ?? match[3]}`];
  });
  return [...new Set(found)].sort();
}
