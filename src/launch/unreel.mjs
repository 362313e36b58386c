/** `npm run --silent unreel -- COMMAND …`: the command line, from whatever folder and under whatever Node it is called. */

import process from 'node:process';
import { ensureInstalled } from './install.mjs';
import { runScript } from './node24.mjs';
import { callersFolder } from './paths.mjs';

process.exitCode = (await ensureInstalled())
  ? await runScript('src/cli/main.ts', process.argv.slice(2), { cwd: callersFolder('unreel') })
  : 1;
