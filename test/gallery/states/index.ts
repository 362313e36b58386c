/** Every state the gallery shows; the names are unique. */

import type { State } from '../state.ts';
import { CHECK } from './check.ts';
import { OPEN } from './open.ts';
import { OVERVIEW } from './overview.ts';
import { PANELS } from './panels.ts';
import { PROTECT } from './protect.ts';
import { SAVE } from './save.ts';
import { TIMELINE } from './timeline.ts';
import { WARNINGS } from './warnings.ts';

export const STATES: readonly State[] = [
  ...OPEN,
  ...CHECK,
  ...OVERVIEW,
  ...WARNINGS,
  ...TIMELINE,
  ...PROTECT,
  ...SAVE,
  ...PANELS,
];
