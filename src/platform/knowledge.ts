/** The tables of works as files of the program: read when they are first asked for, never fetched. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from '#app/ports.ts';

/** The tables beneath a folder. A program without its tables runs on and recognises nothing. */
export function nodeKnowledge(folder: string): Knowledge {
  const works = join(folder, 'works');
  return {
    async works() {
      try {
        const names = (await readdir(works)).filter((name) => name.endsWith('.tsv')).sort();
        return await Promise.all(names.map((name) => readFile(join(works, name), 'utf8')));
      } catch {
        return [];
      }
    },
  };
}
