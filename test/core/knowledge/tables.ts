/** The tables of works as the program reads them, for tests about what is really in them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matcherOf } from '#core/knowledge/library.ts';

const FOLDER = join(import.meta.dirname, '../../../resources/knowledge/works');

/** File name -> its text. */
export const TABLES: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
);

/** Over every work of the tables. */
export const MATCHER = matcherOf([...TABLES.values()]);
