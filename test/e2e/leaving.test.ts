/** The browser host ends by itself when its page is closed, and at once on Ctrl-C. */

import { expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startHostProcess } from './host.ts';
import { openWholeSample } from './mainJob.ts';
import { UnreelPage } from './unreelPage.ts';

test('the host survives a reload and ends, in peace, after its page is closed', async () => {
  const host = await startHostProcess();
  const browser = await launchBrowser();
  try {
    await browser.page.goto(host.url);
    await openWholeSample(new UnreelPage(browser.page));
    await browser.page.reload();
    await browser.page.getByText('3,048 rows').first().waitFor();
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.close();
  }
  expect(await host.ended).toBe(0);
  await expect(fetch(host.url)).rejects.toThrow();
  await host.stop();
});

test('Ctrl-C ends it at once, whatever is open', async () => {
  const host = await startHostProcess(['resources/sample/ViewingActivity.csv']);
  const browser = await launchBrowser();
  try {
    await browser.page.goto(host.url);
    await new UnreelPage(browser.page).opened();
    // The page keeps its connection open: whoever waits for it to go would wait for ever.
    await host.stop();
    expect(await host.ended).toBe(0);
  } finally {
    await browser.close();
  }
});

test('a host that dies: the page says so at the next step, and a host that is started again works', async () => {
  const dying = await startHostProcess();
  const browser = await launchBrowser();
  try {
    await browser.page.goto(dying.url);
    const app = new UnreelPage(browser.page);
    await openWholeSample(app);
    await dying.kill();
    await app.goTo('overview');
    await browser.page.getByText('The connection to the program was lost.').waitFor();
    const next = await startHostProcess();
    await browser.page.goto(next.url);
    await openWholeSample(app);
    await next.stop();
  } finally {
    await browser.close();
    await dying.stop();
  }
});
