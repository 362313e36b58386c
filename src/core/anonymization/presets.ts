/** Recipes for a purpose. A preset is one file of `presets/` and one line here. */

import { friends } from './presets/friends.ts';
import { notebook } from './presets/notebook.ts';
import { onlyTheseRows } from './presets/onlyTheseRows.ts';
import type { Preset } from './presets/preset.ts';
import { publicCopy } from './presets/publicCopy.ts';
import { research } from './presets/research.ts';
import { tracker } from './presets/tracker.ts';

export type { Preset } from './presets/preset.ts';

/** The first is taken unless another is asked for. */
export const PRESETS: readonly Preset[] = [research, tracker, notebook, friends, publicCopy, onlyTheseRows];
