/** Screens as people need them: zoomed to 400 %, with wider text, by a finger, in the system's own colours, with more contrast, without motion. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '#test/e2e/browser.ts';
import { HEIGHT, pictureBrowser } from './chosen.ts';
import { faultsOf } from './faults.ts';
import { setStage, type Stage } from './stage.ts';
import { STATES } from './states/index.ts';

const SCREENS = [
  'open-empty',
  'open-report',
  'overview-household',
  'warnings-open-card',
  'timeline-calendar-original',
  'timeline-places-original',
  'protect-research',
  'save-before',
  'save-result-table',
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await pictureBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(SCREENS)('%s', (id) => {
  let stage: Stage;
  beforeAll(async () => {
    await browser.page.emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      contrast: 'no-preference',
      reducedMotion: 'reduce',
    });
    await browser.page.setViewportSize({ width: 1280, height: HEIGHT });
    stage = await setStage(
      browser.page,
      STATES.find((state) => state.id === id)!,
    );
  });
  afterAll(async () => {
    await stage.close();
    expect(browser.faults).toEqual([]);
  });

  test('every target is 24 by 24 or more', async () => {
    expect(await browser.page.evaluate(smallTargets)).toEqual([]);
  });

  test('nothing moves where motion is not wanted', async () => {
    expect(await browser.page.evaluate(moving)).toEqual([]);
  });

  test('more contrast draws lines as strong as controls', async () => {
    await browser.page.emulateMedia({ contrast: 'more' });
    const drawn = await browser.page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--hairline', '--control', '--ink-3', '--ink-2'].map((name) => style.getPropertyValue(name));
    });
    expect([drawn[0], drawn[2]]).toEqual([drawn[1], drawn[3]]);
    await browser.page.emulateMedia({ contrast: 'no-preference' });
  });

  test('the system’s own colours leave nothing out', async () => {
    await browser.page.emulateMedia({ forcedColors: 'active' });
    await stage.rest();
    expect(await faultsOf(browser.page)).toEqual([]);
    // A ring that is drawn as a shadow is gone here: the outline behind it takes its place.
    await browser.page.keyboard.press('Tab');
    const outline = await browser.page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
      return { outlineStyle, outlineWidth, seen: !outlineColor.endsWith(', 0)') };
    });
    expect(outline).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', seen: true });
    await browser.page.emulateMedia({ forcedColors: 'none' });
  });

  test('wider text is not cut off', async () => {
    const style = await browser.page.addStyleTag({
      // WCAG 1.4.12. The page's own policy lets styles in.
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    });
    await stage.rest();
    expect(await browser.page.evaluate(cutOff)).toEqual([]);
    await style.evaluate((it) => it.parentNode?.removeChild(it));
  });

  test('at 400 % there is one column, and one way to scroll', async () => {
    await browser.page.setViewportSize({ width: 320, height: 256 });
    await stage.rest();
    expect(await browser.page.evaluate(scrollsBothWays)).toEqual([]);
    await browser.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    expect(await browser.page.getByRole('contentinfo').getByRole('button').count()).toBeGreaterThan(0);
    expect(await browser.page.evaluate(cutOff)).toEqual([]);
  });
});

/** Runs in the page, as all below: targets under 24 by 24 that are no link within a sentence (WCAG 2.5.8). */
function smallTargets(): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'button, a[href], select, summary, input:not([type=hidden]), [role=tab], [role=menuitem]',
  );
  return [...targets]
    .map((target) => (target instanceof HTMLInputElement ? (target.closest('label') ?? target) : target))
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || height === 0) return false;
      const inSentence = getComputedStyle(target).display === 'inline';
      return !inSentence && (width < 23.5 || height < 23.5);
    })
    .map((target) => target.outerHTML.slice(0, 140));
}

function moving(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const takes = (durations: string): boolean => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.001);
      return takes(transitionDuration) || (animationName !== 'none' && takes(animationDuration));
    })
    .map((element) => element.outerHTML.slice(0, 140));
}

/** Texts that a box of fixed size hides; those that say so with an ellipsis are whole in their tables, and some are for screen readers only. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY, textOverflow, display, clipPath } = getComputedStyle(element);
      if (display === 'inline' || element.closest('svg, .sr') || clipPath !== 'none' || textOverflow === 'ellipsis') return false;
      const wide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const high = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      return (wide || high) && (element.textContent ?? '').trim() !== '';
    })
    .map((element) => element.outerHTML.slice(0, 140));
}

/** What must be scrolled sideways though it is no table, no map and no list of rows (WCAG 1.4.10). */
function scrollsBothWays(): string[] {
  const wide = [document.documentElement, document.body, ...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => {
      const { overflowX } = getComputedStyle(element);
      const isPage = element === document.documentElement;
      return (isPage || overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1;
    },
  );
  return wide
    .filter((element) => element === document.documentElement || !element.querySelector('table, [role=grid], svg'))
    .map((element) => element.outerHTML.slice(0, 140));
}
