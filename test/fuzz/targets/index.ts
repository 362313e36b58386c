/** What the fuzz attacks. A target is one file and one line. */

import type { Target } from '../target.ts';
import { archives } from './archives.ts';
import { importedFiles } from './importedFiles.ts';
import { mappings } from './mappings.ts';
import { recipes } from './recipes.ts';
import { router } from './router.ts';
import { titles } from './titles.ts';

export const TARGETS: readonly Target[] = [importedFiles, archives, mappings, titles, recipes, router];
