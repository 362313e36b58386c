/** The main job as a program of its own, for places where no test runner can be: prints one line when all of it was done. */

import process from 'node:process';
import { mainJob, openWholeSample } from './mainJob.ts';
import { startApp } from './startedApp.ts';

await using app = await startApp();
const outcome = await mainJob(app, () => openWholeSample(app));
process.stdout.write(`${outcome}; ${app.faults.length} faults\n`);
