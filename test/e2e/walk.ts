/** The main job as a program of its own, for places where no test runner can be: prints one line when all of it was done. */

import process from 'node:process';
import { launchBrowser } from './browser.ts';
import { startHostProcess } from './host.ts';
import { mainJob, openWholeSample } from './mainJob.ts';
import { UnreelPage } from './unreelPage.ts';

const host = await startHostProcess();
const browser = await launchBrowser();
try {
  await browser.page.goto(host.url);
  const app = new UnreelPage(browser.page);
  const outcome = await mainJob(app, () => openWholeSample(app));
  process.stdout.write(`${outcome}; ${browser.faults.length} faults\n`);
} finally {
  await browser.close();
  await host.stop();
}
