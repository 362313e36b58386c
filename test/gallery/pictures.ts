/** `npm run pictures`: makes the pictures of the README from the built app and the invented sample. Look at them before you commit them. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '#test/e2e/browser.ts';
import { startHostProcess } from '#test/e2e/host.ts';
import { UnreelPage } from '#test/e2e/unreelPage.ts';

const FOLDER = 'resources/pictures';

mkdirSync(FOLDER, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  const host = await startHostProcess();
  const browser = await launchBrowser({ scheme });
  const app = new UnreelPage(browser.page);
  const picture = (name: string): Promise<unknown> => browser.page.screenshot({ path: join(FOLDER, `${name}-${scheme}.png`) });
  try {
    await browser.page.goto(host.url);
    await app.heading('See what your viewing history says').waitFor();
    await app.openSample('ViewingActivity.csv');
    await app.chooseProfile('Ines');
    await app.button('See the overview').click();
    await app.page.getByText('18 days', { exact: true }).first().waitFor();
    await picture('overview');
    await app.goTo('warnings');
    await app.page.getByRole('grid').getByRole('row').nth(5).waitFor();
    await picture('warnings');
    await app.goTo('protect');
    await app.page.getByRole('cell', { name: /^20\d\d-\d\d-01 (?:00|06|12|18):00:00$/ }).waitFor();
    await picture('protect');
    await app.goTo('save');
    await app.save();
    await picture('save');
  } finally {
    await browser.close();
    await host.stop();
  }
}
