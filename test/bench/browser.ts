/**
 * `npm run bench -- --browser [--rows=1000000]`: what a person feels, in the real browser over the real host: the first paint, the
 * longest task on the drawing thread while a large file opens and is looked at, how soon Cancel is obeyed, how soon a plan
 * follows a change, and how many frames of scrolling show a row without its cells. Prints Markdown. Of a long task it tells both how
 * long the page took, as its own observer saw it, and how long the thread worked, which no other program can make longer.
 */

import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright-core';
import { viewingActivity } from '#core/sample/manyViewings.ts';
import { startApp } from '#test/e2e/startedApp.ts';
import { watchDrawingThread, type DrawingThread } from './drawingThread.ts';
import { line } from './markdown.ts';

const ms = (value: number): string => `${Math.round(value)} ms`;

/** Frames of scrolling. */
const FRAMES = 240;

export async function benchBrowser(rows: number): Promise<void> {
  if (spawnSync(process.execPath, ['src/launch/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error('The screens could not be built.');
  const folder = await mkdtemp(join(tmpdir(), 'unreel-bench-'));
  const path = join(folder, 'ViewingActivity.csv');
  try {
    await pipeline(Readable.from(viewingActivity({ seed: 'bench', rows })), createWriteStream(path));
    await using app = await startApp({ prepare: ({ page }) => page.addInitScript(watchTasks) });
    const { page } = app;
    await app.button('Choose file…').waitFor();
    line([`in the browser, ${rows} rows`, 'measured', 'aim']);
    line(['---', '---', '---']);
    line(['first contentful paint', ms(await firstPaint(page)), 'under 1000 ms']);
    const thread = await watchDrawingThread(page);
    await longestTask(page, thread);

    await app.chooseFiles([path]);
    line(['Cancel while reading, until the screen is free', ms(await cancelled(page)), 'under 200 ms']);
    await app.button('Choose file…').waitFor();
    await longestTask(page, thread);
    await app.chooseFiles([path]);
    await app.opened();
    line(['longest task while the file opens', await longestTask(page, thread), 'under 50 ms']);

    await app.goTo('overview');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await app.goTo('protect');
    await page.locator('.live[aria-busy=false]').waitFor();
    line(['longest task while it is looked at, to the first plan', await longestTask(page, thread), 'under 50 ms']);
    for (const [column, level] of [
      ['Start Time', 'Day'],
      ['Title', 'Show or film'],
    ] as const)
      line([`another ${column}, until the counts follow`, ms(await planFollows(page, column, level)), 'under 300 ms']);
    await page.locator('.live[aria-busy=false]').waitFor();
    await longestTask(page, thread);

    await page.getByText('Rows of the original').click();
    await page.locator('.rowgrid-row [role=gridcell]:not(.rowgrid-waiting)').first().waitFor();
    line(['longest task while the table of rows comes', await longestTask(page, thread), 'under 50 ms']);
    for (const step of [20, 200]) {
      const { blank, frames } = await scrolled(page, step);
      line([`frames with a blank row, scrolling ${step} px a frame`, `${blank} of ${frames}`, '0']);
    }
    line(['longest task while scrolling', await longestTask(page, thread), 'under 50 ms']);
    if (app.faults.length > 0) throw new Error(app.faults.join('\n'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Begins before the page's own scripts do. */
function watchTasks(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  Object.assign(globalThis, { tasks });
}

/** The longest task since this was asked last, and the most work in one; the first is 0 where none took 50 ms, which a browser calls long. */
async function longestTask(page: Page, thread: DrawingThread): Promise<string> {
  const took = await page.evaluate(() => {
    const { tasks } = globalThis as unknown as { tasks: number[] };
    return Math.max(0, ...tasks.splice(0));
  });
  return `${ms(took)}, ${ms(await thread.longest())} of work`;
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);

/** Presses Cancel some time into the reading; the milliseconds until it is gone from the page. */
async function cancelled(page: Page): Promise<number> {
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  await cancel.waitFor();
  await page.waitForTimeout(700);
  return cancel.evaluate(async (button) => {
    const began = performance.now();
    (button as HTMLElement).click();
    while (button.isConnected) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
}

/** Chooses a level for a column; the milliseconds until the pane has the new counts. */
async function planFollows(page: Page, column: string, level: string): Promise<number> {
  await page.locator('.live[aria-busy=false]').waitFor();
  return page.getByRole('combobox', { name: `${column} in the copy` }).evaluate(async (select: HTMLSelectElement, wanted) => {
    const option = [...select.options].find(({ label }) => label === wanted);
    if (!option) throw new Error(`There is no level ${wanted}.`);
    const pane = document.querySelector('.live')!;
    const began = performance.now();
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, option.value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (!pane.classList.contains('working')) await new Promise(requestAnimationFrame);
    while (pane.classList.contains('working')) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  }, level);
}

/** Scrolls steadily and counts the frames in which a row that can be seen is still being fetched. */
const scrolled = (page: Page, step: number): Promise<{ blank: number; frames: number }> =>
  page.locator('.rowgrid').evaluate(
    async (grid, { step: pixels, frames }) => {
      grid.scrollTop = 0;
      await new Promise((resolve) => setTimeout(resolve, 500));
      let blank = 0;
      for (let frame = 0; frame < frames; frame++) {
        grid.scrollTop += pixels;
        await new Promise(requestAnimationFrame);
        const { top, bottom } = grid.getBoundingClientRect();
        const seen = [...grid.querySelectorAll('.rowgrid-body .rowgrid-row')].filter((row) => {
          const box = row.getBoundingClientRect();
          return box.bottom > top && box.top < bottom;
        });
        if (seen.length === 0 || seen.some((row) => row.querySelector('.rowgrid-waiting') !== null)) blank++;
      }
      return { blank, frames };
    },
    { step, frames: FRAMES },
  );
