/** The whole journey with keys alone, from nothing open to a saved copy; what is announced on the way, and that the focus is always seen. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';

describe('with keys alone', () => {
  let app: StartedApp;
  appForAll((started) => (app = started));

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve());
  const holdsFocus = (place: Locator): Promise<boolean> => place.evaluate((it) => it === document.activeElement);

  /** Tabs until the place has the focus; on the way, every place that has it can be seen. */
  async function tabTo(place: Locator): Promise<void> {
    await place.waitFor({ state: 'attached' });
    for (let step = 0; step < 150; step++) {
      if (await holdsFocus(place)) return;
      await press('Tab');
      expect(await app.page.evaluate(hiddenFocus)).toBe('');
    }
    expect.fail(`Tab does not reach ${String(place)}`);
  }

  const announced = (words: RegExp): Promise<void> =>
    app.page.getByRole('contentinfo').getByRole('status').filter({ hasText: words }).waitFor();
  const titled = async (name: string | RegExp): Promise<void> => {
    const title = app.page.getByRole('heading', { level: 1, name });
    await title.waitFor();
    await expect.poll(() => holdsFocus(title), { message: `the focus is at ${String(name)}` }).toBe(true);
  };

  test('a sample is opened, a profile chosen', async () => {
    await tabTo(app.button('Try with sample data'));
    await press('Enter');
    const menu = app.page.getByRole('menu');
    await menu.waitFor();
    await expect.poll(() => menu.evaluate((it) => it.contains(document.activeElement))).toBe(true);
    const wanted = app.page.getByRole('menuitem', { name: /^Viewing activity with times/ });
    for (let step = 0; step < 3 && !(await holdsFocus(wanted)); step++) await press('ArrowDown');
    await press('Enter');
    await app.opened();
    await titled('One file');
    await announced(/^Read 3,048 of 3,048 rows/);
    await tabTo(app.page.getByRole('radio', { name: /^Ines/ }));
    await press('Space');
    await app.page.getByRole('radio', { name: /^Ines/, checked: true }).waitFor();
    await tabTo(app.button('See the overview'));
    await press('Enter');
  });

  test('a picture is walked and its rows are seen', async () => {
    await titled('What this file says');
    const hours = app.page.getByRole('table', { name: 'Viewing by weekday and hour' });
    await tabTo(hours);
    await press('ArrowRight', 'ArrowDown', 'Enter');
    const rows = app.page.getByRole('dialog', { name: 'Habits' });
    await rows.getByText(/^[\d,]+ rows$/).waitFor();
    await press('Escape');
    await rows.waitFor({ state: 'hidden' });
    expect(await holdsFocus(hours)).toBe(true);
  });

  test('a guess is protected, taken back, and the next one opened', async () => {
    await press('Control+3');
    await titled('Warnings');
    await tabTo(app.page.getByRole('button', { name: /^Protect: / }).first());
    await press('Enter');
    await announced(/^Added to plan: /);
    await app.page.getByText('1 of 7 handled').waitFor();
    await press('Control+z');
    await announced(/^Undone: /);
    await press('Control+Shift+z');
    await announced(/^Done again: /);
    const open = app.page.getByRole('button', { expanded: true, name: /Possible inference/ });
    const first = await open.innerText();
    await press('Alt+ArrowRight');
    await expect.poll(() => open.innerText()).not.toBe(first);
  });

  test('values are hidden and shown', async () => {
    await press('Control+Shift+H');
    await app.page.getByRole('button', { name: 'Hide values', pressed: true }).waitFor();
    await press('Control+Shift+H');
    await app.page.getByRole('button', { name: 'Hide values', pressed: false }).waitFor();
  });

  test('F6 goes from pane to pane, and back', async () => {
    const around = async (key: string): Promise<string> => {
      await press(key);
      return app.page.evaluate(() => document.activeElement?.closest('header, nav, aside, main, footer')?.tagName ?? '');
    };
    await press('Control+1');
    await titled('One file');
    await press('Control+3');
    await titled('Warnings');
    const forth = [await around('F6'), await around('F6'), await around('F6'), await around('F6'), await around('F6')];
    expect(forth).toEqual(['ASIDE', 'FOOTER', 'HEADER', 'NAV', 'MAIN']);
    expect([await around('Shift+F6'), await around('Shift+F6')]).toEqual(['NAV', 'HEADER']);
  });

  test('the copy is looked at beside the original', async () => {
    await press('Control+4');
    await titled('Timeline & Map');
    await tabTo(app.page.getByRole('radio', { name: 'Original' }));
    await press('ArrowRight');
    await app.page.getByRole('radio', { name: 'Copy', checked: true }).waitFor();
    await tabTo(app.page.getByRole('tab', { selected: true }));
    await press('ArrowRight');
    await app.page.getByRole('tab', { name: 'Day by hour', selected: true }).waitFor();
  });

  test('a column is set', async () => {
    await press('Control+5');
    await titled('Protect');
    const start = app.page.getByRole('combobox', { name: 'Start Time in the copy' });
    await tabTo(start);
    const chosen = () => start.evaluate((it) => (it as HTMLSelectElement).selectedOptions[0]?.text);
    for (let step = 0; step < 20 && (await chosen()) !== 'Year'; step++) await press('ArrowDown');
    expect(await chosen()).toBe('Year');
    await announced(/Start Time/);
  });

  test('the copy is saved, searched, and everything forgotten', async () => {
    await press('Control+s');
    await titled('Verify & Save');
    await tabTo(app.button('Save a copy'));
    await press('Enter');
    await titled(/^Saved/);
    expect(readdirSync(join(app.host.home, 'Documents'))).toEqual(['viewing-history-copy.csv']);
    await tabTo(app.page.getByRole('searchbox', { name: 'Word to look for in the copy' }));
    await app.page.keyboard.type('Ines');
    await app.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^0 hits/ })
      .waitFor();
    await press('Control+w');
    await app.heading('See what your viewing history says').waitFor();
    await announced(/closed and forgotten/);
  });
});

/** Runs in the page: what hides the place that has the focus (WCAG 2.4.11), or nothing. A drawn label stands for its hidden input. */
function hiddenFocus(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body) return '';
  const place = focused.getBoundingClientRect().width <= 2 ? (focused.closest('label') ?? focused) : focused;
  const box = place.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const named = (element: Element): string => element.outerHTML.slice(0, 120);
  if (right - left < 1 || bottom - top < 1) return `out of sight: ${named(place)}`;
  const seen = [0.1, 0.5, 0.9].some((share) => {
    const on = document.elementFromPoint(left + (right - left) * share, (top + bottom) / 2);
    return on !== null && (place.contains(on) || on.contains(place));
  });
  return seen ? '' : `covered: ${named(place)}`;
}
