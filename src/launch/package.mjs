/** `npm run package`: builds what is missing, then makes packages of it. See `electron/package/main.ts`. */

import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runScript } from './node24.mjs';

process.exitCode =
  (await ensureInstalled()) && (await ensureBuilt()) ? await runScript('electron/package/main.ts', process.argv.slice(2)) : 1;
