/** `npm run samples`: writes the invented sample exports anew. A test fails when the files are not what the generator gives. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runScript } from './node24.mjs';
import { ROOT } from './paths.mjs';

const folder = join(ROOT, 'resources', 'sample');
rmSync(folder, { recursive: true, force: true });
process.exitCode = await runScript('src/cli/main.ts', ['sample', folder], { cwd: ROOT });
