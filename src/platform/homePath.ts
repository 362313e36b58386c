/** A path as people write it: `~` is the home folder, as in a shell. */

import { homedir } from 'node:os';
import { join } from 'node:path';

export const fromHome = (path: string): string => (path === '~' || /^~[\\/]/.test(path) ? join(homedir(), path.slice(1)) : path);
