/** What keeps a person from using what is on the page: faults that axe finds, and content that runs out of it sideways. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Each fault as one line; none where all is well. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return [...(await page.evaluate(foundByAxe)), ...(await page.evaluate(runningOut))];
}

/** Runs in the page. What is well is only counted, and no selectors are made: nobody reads them, and they take most of the time. */
async function foundByAxe(): Promise<string[]> {
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
  const { violations } = await inPage.run(document, { resultTypes: ['violations'], selectors: false });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

/** Elements that stand out of the window on the right and cannot be scrolled to within a box of their own. */
function runningOut(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  const out = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    if (element.getBoundingClientRect().right <= window.innerWidth + 1) return false;
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return false;
    return true;
  });
  return [
    `too wide: ${out
      .slice(0, 4)
      .map((element) => element.outerHTML.slice(0, 120))
      .join(' ')}`,
  ];
}
