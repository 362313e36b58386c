/** Every piece of work that may be done in another thread. Adding one is one line. */

import type { Chore } from './hands.ts';
import { readPart } from './import/halves.ts';
import { searchBytes } from './verification/searching.ts';

export const CHORES: readonly Chore<never, unknown>[] = [readPart, searchBytes];
