/** The whole app in every language: chosen by keyboard, without a restart, kept for the next start, with nothing left in English. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALE_IDS, LOCALES, type LocaleId } from '#locales/locales.ts';
import { startApp, type StartedApp } from './startedApp.ts';

const SCREENS = ['open', 'overview', 'warnings', 'timeline', 'protect', 'save'] as const;

/** Texts of the screens that no other language shares, without values: English that is seen where it should not be. */
function englishOnly(language: LocaleId): readonly string[] {
  const own = Object.assign({}, ...Object.values(LOCALES[language].areas)) as Record<string, string>;
  const english = Object.assign({}, ...Object.values(LOCALES.en.areas)) as Record<string, string>;
  return Object.entries(english)
    .filter(([key, text]) => own[key] !== text && !text.includes('{{') && text.length > 12)
    .map(([, text]) => text);
}

/** What the program keeps for its next start. */
const keptBy = ({ host }: StartedApp): unknown => {
  const file = join(host.home, '.config', 'unreel', 'settings.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

describe.each(LOCALE_IDS.filter((id) => id !== 'en'))('%s', (language) => {
  test('is spoken on every screen, while a file stays open, and at the next start', async () => {
    await using english = await startApp();
    await english.openSample('ViewingActivity.csv');
    const app = await english.speak(language);
    const { page } = app;
    const giveaways = englishOnly(language);
    for (const [at, screen] of SCREENS.entries()) {
      await page.keyboard.press(`Control+${at + 1}`);
      await app.current(screen).waitFor();
      if (screen === 'overview') await app.heading(app.word('overview.together')).waitFor();
      if (screen === 'protect') await app.heading(app.word('plan.live')).waitFor();
      const seen = await page.locator('body').innerText();
      expect(
        giveaways.filter((text) => seen.includes(text)),
        screen,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${screen} is too wide`).toBe(true);
    }
    const outcome = await app.save();
    expect([app.word('save.done.left'), app.word('save.done.clean')]).toContain(outcome);
    const copy = readFileSync(join(english.host.home, 'Documents', 'viewing-history-copy.csv'), 'utf8');
    expect(copy).toContain(app.word('label.device.phone'));

    expect(keptBy(english)).toEqual({ language, theme: 'system', motion: 'system', hideValues: false });
    await english.reload();
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
    await page.getByRole('navigation').getByText(app.word('shell.step.warnings')).waitFor();
    expect(english.faults).toEqual([]);
  });
});

test('theme, motion and hidden values are chosen beside it', async () => {
  await using app = await startApp();
  const { page } = app;
  await page.keyboard.press('Control+,');
  await page.getByText('Dark', { exact: true }).click();
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  await page.getByText('None', { exact: true }).click();
  await page.locator('html[data-motion=reduced]').waitFor();
  await page.getByText('Hide values when the program starts').click();
  // A choice shows at once and is kept a moment later; whoever reloads before takes it back.
  await expect.poll(() => keptBy(app)).toEqual({ language: 'system', theme: 'dark', motion: 'reduced', hideValues: true });
  await app.reload();
  await page.locator('html[data-mantine-color-scheme=dark][data-motion=reduced]').waitFor();
  await app.openSample('netflix-viewing-history.csv');
  await page.getByRole('button', { name: 'Hide values', pressed: true }).waitFor();
  expect(app.faults).toEqual([]);
});

test('a key pressed while the page is being drawn, and a choice made before it was told of the last one, are not lost', async () => {
  const pressEarly = (): void => {
    const listen = window.addEventListener.bind(window);
    window.addEventListener = (type: string, ...rest: readonly unknown[]) => {
      listen(type, ...(rest as [EventListener]));
      if (type !== 'keydown') return;
      // In the very next task after somebody listens to keys.
      window.addEventListener = listen;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: ',', ctrlKey: true })));
      port1.start();
      port2.postMessage(undefined);
    };
  };
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  await using app = await startApp({
    async prepare({ page }) {
      await page.addInitScript(pressEarly);
      await page.route('**/trpc/preferences', async (route) => {
        await told;
        await route.continue();
      });
    },
  });
  await app.page.getByText('Dark', { exact: true }).click();
  await app.page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  tell();
  await expect.poll(() => keptBy(app)).toMatchObject({ theme: 'dark' });
  await app.rest();
  expect(await app.page.locator('html[data-mantine-color-scheme=dark]').count()).toBe(1);
});
