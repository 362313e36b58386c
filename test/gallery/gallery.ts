/**
 * `npm run gallery`: draws every state of every screen, and looks for what keeps people from using it.
 *
 *   npm run gallery                                   all of it: both themes, all languages, all widths
 *   npm run gallery -- --only open --lang fr --width 760 --theme dark --to FOLDER
 */

import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { LOCALE_IDS } from '#locales/locales.ts';
import { launchBrowser } from '#test/e2e/browser.ts';
import { faultsOf } from './faults.ts';
import { setStage } from './stage.ts';
import { STATES } from './states/index.ts';

const list = { type: 'string', multiple: true } as const;
const { values } = parseArgs({
  options: {
    only: list,
    lang: list,
    width: list,
    theme: list,
    height: { type: 'string' },
    to: { type: 'string' },
    'no-axe': { type: 'boolean' },
  },
});
const folder = values.to ?? join(tmpdir(), 'unreel-gallery');
const languages = LOCALE_IDS.filter((id) => values.lang?.includes(id) ?? true);
const themes = (['light', 'dark'] as const).filter((theme) => values.theme?.includes(theme) ?? true);
const widths = values.width?.map(Number) ?? [1280, 760, 1600];
const height = Number(values.height ?? 832);
const states = STATES.filter(({ id }) => values.only?.some((part) => id.startsWith(part)) ?? true);

mkdirSync(folder, { recursive: true });
let pictures = 0;
let faults = 0;
const tell = (fault: string): void => {
  faults++;
  process.stdout.write(`${fault}\n`);
};
const browser = await launchBrowser();
const { page } = browser;
page.setDefaultTimeout(20_000);
try {
  for (const state of states) {
    await page.setViewportSize({ width: 1280, height });
    try {
      const stage = await setStage(page, state);
      for (const language of languages) {
        await page.setViewportSize({ width: 1280, height });
        await stage.speak(language);
        for (const width of widths) {
          await page.setViewportSize({ width, height });
          for (const theme of themes) {
            await page.emulateMedia({ colorScheme: theme });
            await stage.rest();
            await page.screenshot({ path: join(folder, `${state.id}-${language}-${width}-${theme}.png`) });
            pictures++;
            if (values['no-axe']) continue;
            for (const fault of await faultsOf(page)) tell(`${state.id}, ${language}, ${width}, ${theme}: ${fault}`);
          }
        }
      }
      await stage.close();
    } catch (error) {
      tell(String(error));
    }
  }
  browser.faults.forEach(tell);
} finally {
  await browser.close();
}
process.stdout.write(`${states.length} states, ${pictures} pictures in ${folder}, ${faults} faults\n`);
process.exitCode = faults === 0 ? 0 : 1;
