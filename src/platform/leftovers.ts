/** Temporary files that must not outlive the program: removed when it exits, and when it is told to stop. */

import { rmSync } from 'node:fs';
import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const paths = new Set<string>();

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
