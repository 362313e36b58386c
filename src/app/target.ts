/** The path a copy is offered to be saved at. Its name says nothing: no profile, no dates, no name of the original. */

import type { Files } from './ports.ts';

const NAME = 'viewing-history-copy';
const TRIES = 100;

/** `viewing-history-copy` with an ending in a folder, or the first of `-2`, `-3` … that is free. */
export async function freeTarget(files: Files, folder: string, ending: string): Promise<string> {
  const separator = folder.includes('\\') ? '\\' : '/';
  const start = folder.endsWith(separator) ? folder : folder + separator;
  for (let n = 1; n < TRIES; n++) {
    const path = `${start}${NAME}${n === 1 ? '' : `-${n}`}${ending}`;
    const opened = await files.open({ path });
    if (opened.ok) await opened.value.close();
    else if (opened.failure.code === 'not-found') return path;
  }
  return `${start}${NAME}${ending}`;
}
