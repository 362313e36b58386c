/** When a page has come to rest: nothing is asked of the program any more, and what it answered is drawn. */

import type { Page, Request } from 'playwright-core';

/** How often in a row nothing may be under way, each time after a frame of the page and a moment for what its timers begin. */
const CALM = 3;
const MOMENT_MS = 40;

export interface Rest {
  /** Resolves when the page has come to rest. */
  rest(): Promise<void>;
  /** Resolves when what the page holds is drawn, whatever is still asked. */
  drawn(): Promise<void>;
  /** Stops watching. */
  stop(): void;
}

/** Watches what a page asks from now on. Its connection for the program's news is always open and does not count. */
export function watchRest(page: Page): Rest {
  const asked = new Set<Request>();
  const ask = (request: Request): void => {
    if (request.url().includes('/trpc/') && !request.url().includes('/activity')) asked.add(request);
  };
  const answered = (request: Request): void => void asked.delete(request);
  page.on('request', ask);
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);

  const frame = (ms: number): Promise<void> =>
    page.evaluate((moment) => new Promise<void>((over) => requestAnimationFrame(() => setTimeout(over, moment))), ms);
  // A page that is being made, or comes in pieces, says so; what was worked out is drawn in the place of its progress.
  const isBusy = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector('main[aria-busy=true], main [aria-busy=true], main .progress') !== null);
  async function drawn(): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await frame(0);
    await frame(0);
  }
  return {
    drawn,
    async rest() {
      for (let calm = 0; calm < CALM;) {
        await frame(MOMENT_MS);
        calm = asked.size === 0 && !(await isBusy()) ? calm + 1 : 0;
      }
      await drawn();
    },
    stop() {
      page.off('request', ask);
      page.off('requestfinished', answered);
      page.off('requestfailed', answered);
    },
  };
}
