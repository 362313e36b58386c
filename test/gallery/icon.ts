/** `npm run icon`: draws `resources/icon/icon.svg` in every size that a system asks for. Look at them before you commit them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDGES } from '#electron/package/icons.ts';
import { launchBrowser } from '#test/e2e/browser.ts';

const FOLDER = 'resources/icon';
const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');

const browser = await launchBrowser();
try {
  for (const edge of EDGES) {
    await browser.page.setViewportSize({ width: edge, height: edge });
    await browser.page.setContent(`<style>*{margin:0}svg{display:block;width:${edge}px;height:${edge}px}</style>${svg}`);
    await browser.page.screenshot({ path: join(FOLDER, `${edge}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
