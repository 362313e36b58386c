/** `npm run pictures`: makes the pictures of the README, out of states of the gallery. Look at them before you commit them. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEIGHT, pictureBrowser, take } from './chosen.ts';
import { setStage } from './stage.ts';
import { STATES } from './states/index.ts';

const FOLDER = 'resources/pictures';
const SHOWN = {
  overview: 'overview-household',
  warnings: 'warnings-open-card',
  timeline: 'timeline-places-original',
  protect: 'protect-research',
  save: 'save-saved-with-things-left',
};

mkdirSync(FOLDER, { recursive: true });
const browser = await pictureBrowser();
try {
  for (const [name, state] of Object.entries(SHOWN)) {
    await browser.page.setViewportSize({ width: 1280, height: HEIGHT });
    const stage = await setStage(
      browser.page,
      STATES.find(({ id }) => id === state)!,
    );
    for (const theme of ['light', 'dark'] as const)
      writeFileSync(join(FOLDER, `${name}-${theme}.png`), await take(stage, { state, language: 'en', width: 1280, theme }));
    await stage.close();
  }
} finally {
  await browser.close();
}
