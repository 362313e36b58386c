/** `npm run gallery:keep`: takes the kept pictures anew. Look at each before you commit it. */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEIGHT, KEPT, letters, nameOf, pictureBrowser, take } from './chosen.ts';
import { setStage, type Stage } from './stage.ts';
import { STATES } from './states/index.ts';

const FOLDER = 'test/gallery/pictures';

mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name));
const browser = await pictureBrowser();
const { page } = browser;
let stage: Stage | undefined;
let shown = '';
try {
  for (const kept of KEPT) {
    if (kept.state !== shown) {
      await stage?.close();
      await page.setViewportSize({ width: 1280, height: HEIGHT });
      stage = await setStage(
        page,
        STATES.find(({ id }) => id === kept.state)!,
      );
      shown = kept.state;
    }
    writeFileSync(join(FOLDER, `${nameOf(kept)}.png`), await take(stage!, kept));
  }
  writeFileSync(join(FOLDER, 'letters.png'), await letters(browser));
  await stage?.close();
} finally {
  await browser.close();
}
