/** Starts the built desktop program on the double, once it is sure that what was built is what the sources say. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { vi } from 'vitest';
import type { Bridge } from '#electron/preload/bridge.ts';
import type * as Electron from './double.ts';

export type Double = typeof Electron;

const nodeRequire = createRequire(import.meta.url);
const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = 'Build first: npm run build';

/** The files a person starts; their maps say what they were made of. */
export const BUNDLES = ['out/main/index.js', 'out/main/worker.js', 'out/main/thread.js', 'out/preload/index.cjs'] as const;

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
}

/** Why the built program must not be tested: missing, or made from other sources. Undefined when it may. */
export function notBuilt(root: string = ROOT): string | undefined {
  for (const bundle of BUNDLES) {
    const file = join(root, bundle);
    if (!existsSync(file) || !existsSync(`${file}.map`)) return `${bundle} is missing. ${BUILD}`;
    const { sources, sourcesContent } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMap;
    const ours = sources.map((source, index) => [resolve(dirname(file), source), sourcesContent[index]] as const);
    const own = ours.filter(
      ([source]) => source.startsWith(root) && !source.includes('/node_modules/') && !source.includes('\0'),
    );
    if (own.length === 0) return `${bundle} names no source. ${BUILD}`;
    for (const [source, content] of own) {
      if (!existsSync(source) || readFileSync(source, 'utf8') !== content) {
        return `${bundle} was built from another ${source.slice(root.length + 1)}. ${BUILD}`;
      }
    }
  }
  return undefined;
}

/** The double that the built program will be given. */
export function double(): Double {
  return nodeRequire('electron') as Double;
}

export interface Desktop {
  readonly electron: Double;
  readonly window: InstanceType<Double['BrowserWindow']>;
  /** What the page finds on `window`; a fresh one after the page was loaded again. */
  bridge(): Bridge;
}

/** Starts the program as `electron .` does, with these further words on its command line. */
export async function startDesktop(words: readonly string[] = []): Promise<Desktop> {
  const fault = notBuilt();
  if (fault !== undefined) throw new Error(fault);
  const electron = double();
  process.argv = [process.execPath, ROOT, ...words];
  nodeRequire(join(ROOT, BUNDLES[0]));
  const window = await vi.waitFor(() => {
    const [first] = electron.BrowserWindow.all;
    if (first?.webContents.world['unreel'] === undefined) throw new Error('The page was not loaded.');
    return first;
  }, 60_000);
  return { electron, window, bridge: () => window.webContents.world['unreel'] as Bridge };
}

/** Ends the threads that stand for the worker processes. */
export async function stopDesktop(): Promise<void> {
  const electron = double();
  electron.app.quit();
  await Promise.all(electron.started.map((child) => child.thread.terminate()));
}
