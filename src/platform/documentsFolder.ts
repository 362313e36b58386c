/** Where a copy is saved unless the person chooses another place: not beside the source, to avoid mix-ups. */

import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `~/Documents` where there is one, otherwise the home folder. */
export function documentsFolder(home: string = homedir()): string {
  const documents = join(home, 'Documents');
  return isFolder(documents) ? documents : home;
}

/** A home that may not be looked into (another account's, a service's) is no reason not to start. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
