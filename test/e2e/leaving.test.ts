/** The browser host ends by itself when its page is closed, and at once on Ctrl-C. */

import { expect, test } from 'vitest';
import { startHostProcess } from './host.ts';
import { openWholeSample } from './mainJob.ts';
import { startApp } from './startedApp.ts';

test('the host survives a reload and ends, in peace, after its page is closed', async () => {
  await using app = await startApp();
  await openWholeSample(app);
  await app.reload();
  await app.page.getByText('3,048 rows').first().waitFor();
  expect(app.faults).toEqual([]);
  await app.browser.close();
  expect(await app.host.ended).toBe(0);
  await expect(fetch(app.host.url)).rejects.toThrow();
});

test('Ctrl-C ends it at once, whatever is open', async () => {
  await using app = await startApp({ files: ['resources/sample/ViewingActivity.csv'] });
  await app.opened();
  // The page keeps its connection open: whoever waits for it to go would wait for ever.
  await app.host.stop();
  expect(await app.host.ended).toBe(0);
});

test('a host that dies: the page says so at the next step, and a host that is started again works', async () => {
  await using app = await startApp();
  await openWholeSample(app);
  await app.host.kill();
  await app.goTo('overview');
  await app.page.getByText('The connection to the program was lost.').waitFor();
  const next = await startHostProcess();
  try {
    await app.visit(next);
    await openWholeSample(app);
  } finally {
    await next.stop();
  }
});
