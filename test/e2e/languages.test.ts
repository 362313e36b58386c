/** The whole app in every language: chosen by keyboard, without a restart, kept for the next start, with nothing left in English. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALE_IDS, LOCALES, type LocaleId } from '#locales/locales.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { launchBrowser, type Browser } from './browser.ts';
import { startHostProcess, type Host } from './host.ts';

const SCREENS = ['open', 'overview', 'warnings', 'timeline', 'protect', 'save'] as const;

/** Texts of the screens that no other language shares, without values: English that is seen where it should not be. */
function giveaways(language: LocaleId): readonly string[] {
  const own = Object.assign({}, ...Object.values(LOCALES[language].areas)) as Record<string, string>;
  const english = Object.assign({}, ...Object.values(LOCALES.en.areas)) as Record<string, string>;
  return Object.entries(english)
    .filter(([key, text]) => own[key] !== text && !text.includes('{{') && text.length > 12)
    .map(([, text]) => text);
}

async function withApp(work: (host: Host, browser: Browser) => Promise<void>): Promise<void> {
  const host = await startHostProcess();
  const browser = await launchBrowser();
  try {
    await browser.page.goto(host.url);
    await work(host, browser);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** Chooses a language as somebody without a mouse does. */
async function choose({ page }: Browser, language: LocaleId): Promise<void> {
  await page.keyboard.press('Control+,');
  // The keys are at the language as soon as the settings are open.
  await page.locator('select:focus').selectOption(language);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await page.keyboard.press('Escape');
}

describe.each(LOCALE_IDS.filter((id) => id !== 'en'))('%s', (language) => {
  const word = (key: string): string => createSpeaker(language).text({ key });

  test('is spoken on every screen, while a file stays open, and at the next start', { timeout: 240_000 }, async () => {
    await withApp(async (host, browser) => {
      const { page } = browser;
      await page.getByRole('button', { name: 'Try with sample data', exact: true }).click();
      await page.getByRole('menuitem', { name: /^Viewing activity/ }).click();
      await page.getByRole('button', { name: 'See the overview', exact: true }).waitFor({ timeout: 60_000 });
      await choose(browser, language);
      const english = giveaways(language);
      for (const [at, screen] of SCREENS.entries()) {
        await page.keyboard.press(`Control+${at + 1}`);
        await page
          .getByRole('navigation')
          .locator('[aria-current=step]', { hasText: word(`shell.step.${screen}`) })
          .waitFor();
        if (screen === 'overview')
          await page.getByRole('heading', { name: word('overview.together') }).waitFor({ timeout: 60_000 });
        if (screen === 'protect') await page.getByRole('heading', { name: word('plan.live') }).waitFor({ timeout: 60_000 });
        const seen = await page.locator('body').innerText();
        expect(
          english.filter((text) => seen.includes(text)),
          screen,
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${screen} is too wide`).toBe(true);
      }
      await page.getByRole('button', { name: word('save.save'), exact: true }).click();
      await page
        .getByRole('heading', { level: 1, name: new RegExp(`^(?:${word('save.done.left')}|${word('save.done.clean')})`) })
        .waitFor({
          timeout: 60_000,
        });
      const copy = readFileSync(join(host.home, 'Documents', 'viewing-history-copy.csv'), 'utf8');
      expect(copy).toContain(word('label.device.phone'));

      const kept = JSON.parse(readFileSync(join(host.home, '.config', 'unreel', 'settings.json'), 'utf8')) as object;
      expect(kept).toEqual({ language, theme: 'system', motion: 'system', hideValues: false });
      await page.reload();
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
      await page.getByRole('navigation').getByText(word('shell.step.warnings')).waitFor();
    });
  });
});

test('theme, motion and hidden values are chosen beside it', { timeout: 120_000 }, async () => {
  await withApp(async (_host, { page }) => {
    await page.keyboard.press('Control+,');
    await page.getByText('Dark', { exact: true }).click();
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await page.getByText('None', { exact: true }).click();
    expect(await page.evaluate(() => document.documentElement.dataset['motion'])).toBe('reduced');
    await page.getByText('Hide values when the program starts').click();
    await page.reload();
    await page.locator('html[data-mantine-color-scheme=dark][data-motion=reduced]').waitFor();
    await page.getByRole('button', { name: 'Try with sample data', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Quick list/ }).click();
    await page.getByRole('button', { name: 'Hide values', pressed: true }).waitFor({ timeout: 60_000 });
  });
});
