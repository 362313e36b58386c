/** The invented exports of the tests, which the fuzz harms. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Fixture {
  /** Its path under `test/fixtures`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every fixture, by path. */
export function fixtures(): readonly Fixture[] {
  const folder = join(import.meta.dirname, '..', 'fixtures');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: new Uint8Array(readFileSync(path)) }));
}
