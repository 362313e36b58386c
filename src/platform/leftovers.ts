/**
 * Temporary files that must not outlive the program: removed when it exits, and when it is told to stop. One that was
 * killed leaves its file behind; the next one that writes into the same folder removes it.
 */

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const paths = new Set<string>();

const NAME = /^\.unreel-(\d+)-[0-9a-f]{24}\.tmp$/;

/** A name that says which process is writing, and nothing of what. */
export const temporaryName = (): string => `.unreel-${process.pid}-${randomBytes(12).toString('hex')}.tmp`;

/** Removes the temporary files of programs that are no longer running. A folder that cannot be listed is left alone. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const abandoned = names.filter((name) => {
    const writer = NAME.exec(name)?.[1];
    return writer !== undefined && !isRunning(Number(writer));
  });
  await Promise.all(abandoned.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process: it is running, and its file is not ours to remove.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes this file should the program end before `releaseLeftover`. */
export function watchLeftover(path: string): void {
  if (paths.size === 0) {
    process.on('exit', sweep);
    for (const signal of SIGNALS) process.on(signal, sweepAndStop);
  }
  paths.add(path);
}

/** The file was renamed or removed: nothing is left to watch. */
export function releaseLeftover(path: string): void {
  if (!paths.delete(path) || paths.size > 0) return;
  process.off('exit', sweep);
  for (const signal of SIGNALS) process.off(signal, sweepAndStop);
}

function sweep(): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch {
      // The program is ending; there is nobody left to tell.
    }
  }
  paths.clear();
}

/** A listener of our own turns off the default of ending the program; so it is raised again where nobody else listens. */
function sweepAndStop(signal: NodeJS.Signals): void {
  sweep();
  for (const each of SIGNALS) process.off(each, sweepAndStop);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
