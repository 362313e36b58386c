/** Files the system hands over: on the command line, by a second start, or by "Open with" on a Mac. */

import { isAbsolute, resolve } from 'node:path';
import type { App } from 'electron';

/**
 * The files named on a command line, as absolute paths. The first word is the program; an unpackaged program is started with its
 * own folder as the second. Whatever begins with a dash is a switch of Chromium or Node.
 */
export function pathsIn(words: readonly string[], folder: string, packaged: boolean): string[] {
  const named = words.slice(packaged ? 1 : 2).filter((word) => word !== '' && !word.startsWith('-'));
  return named.map((path) => (isAbsolute(path) ? path : resolve(folder, path)));
}

/** Collects what is handed over before the window is there, and calls back for what comes later. */
export interface OpenWith {
  /** Everything handed over so far. */
  readonly paths: readonly string[];
  /** From now on: called with the files of each hand-over; none when the program was only started again. */
  onOpen(listener: (paths: readonly string[]) => void): void;
}

/** Listens for files. Call it before the `ready` event: a Mac hands over the first one before that. */
export function openWith(app: App, words: readonly string[], folder: string): OpenWith {
  const paths = pathsIn(words, folder, app.isPackaged);
  let listener: ((paths: readonly string[]) => void) | undefined;
  const receive = (received: readonly string[]): void => {
    if (listener === undefined) paths.push(...received);
    else listener(received);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    receive([path]);
  });
  app.on('second-instance', (_event, argv, workingFolder) => receive(pathsIn(argv, workingFolder, app.isPackaged)));
  return {
    paths,
    onOpen(next) {
      listener = next;
    },
  };
}
