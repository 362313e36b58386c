/** The pictures that are kept and compared: each screen in both themes, some in other languages, some narrow or wide. */

import type { LocaleId } from '#locales/locales.ts';
import { launchBrowser, type Browser } from '#test/e2e/browser.ts';
import type { Stage } from './stage.ts';

export interface Kept {
  readonly state: string;
  readonly language: LocaleId;
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

const kept = (state: string, ...drawn: readonly `${LocaleId} ${number} ${'light' | 'dark'}`[]): readonly Kept[] =>
  drawn.map((variant) => {
    const [language, width, theme] = variant.split(' ') as [LocaleId, string, 'light' | 'dark'];
    return { state, language, width: Number(width), theme };
  });

/** States follow one another, so that each is shown once. */
export const KEPT: readonly Kept[] = [
  ...kept('open-empty', 'en 1280 light', 'en 1280 dark', 'fr 760 light'),
  ...kept('open-other-file', 'es 1280 light'),
  ...kept('open-date-order', 'fr 1280 dark'),
  ...kept('open-report', 'en 1280 light', 'en 1280 dark', 'es 760 light'),
  ...kept('check-values', 'en 1280 light'),
  ...kept('overview-household', 'en 1280 light', 'en 1280 dark', 'fr 1280 light', 'es 760 dark'),
  ...kept('overview-one-row', 'en 1280 light'),
  ...kept('warnings-open-card', 'en 1280 light', 'en 1280 dark', 'es 760 light'),
  ...kept('timeline-calendar-original', 'en 1280 light', 'en 1280 dark', 'fr 760 light'),
  ...kept('timeline-streaks-copy', 'es 1280 light'),
  ...kept('timeline-places-original', 'en 1280 dark'),
  ...kept('protect-research', 'en 1280 dark', 'fr 1280 light'),
  ...kept('save-saved-with-things-left', 'en 1280 light'),
  ...kept('panel-offline', 'en 1280 light', 'fr 1280 dark'),
];

export const HEIGHT = 832;

export const nameOf = ({ state, language, width, theme }: Kept): string => `${state}-${language}-${width}-${theme}`;

/** The browser for pictures. */
export const pictureBrowser = (): Promise<Browser> => launchBrowser({ height: HEIGHT });

/** The picture of a state that is on the stage. */
export async function take(stage: Stage, { language, width, theme }: Kept): Promise<Buffer> {
  const { page } = stage.app;
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  await stage.speak(language);
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: theme });
  await stage.rest();
  return page.screenshot();
}

/**
 * How this machine draws letters: the bundled face and the system's own for values. Machines that draw this picture
 * otherwise draw every other one otherwise too, and a difference then says nothing about the app.
 */
export async function letters({ page }: Browser): Promise<Buffer> {
  await page.setViewportSize({ width: 480, height: 80 });
  await page.emulateMedia({ colorScheme: 'light' });
  const probe = '<p style="font:13px/20px var(--font-sans)">Reading 3,048 rows « à Genève » ¿Qué?</p>';
  await page.evaluate(
    (html) => {
      document.body.innerHTML = html;
    },
    `<div style="padding:8px">${probe}${probe.replace('--font-sans', '--font-mono')}</div>`,
  );
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
}
