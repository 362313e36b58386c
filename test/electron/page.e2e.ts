/**
 * The built page in a real browser under the desktop's own content policy, speaking over the built preload and main process to the
 * built worker: as much of the desktop program as there is without Electron's binary.
 */

import './setup.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROFILES, viewingActivity } from '#test/contract/exports.ts';
import { launchBrowser, type Browser } from '#test/e2e/browser.ts';
import { UnreelPage } from '#test/e2e/unreelPage.ts';
import { startDesktop, stopDesktop, type Desktop } from './built.ts';

/** Stands for `app://unreel`, which only Electron knows. Every request is answered here; the port is never connected to. */
const ORIGIN = 'http://127.0.0.1:9';

let browser: Browser;
let desktop: Desktop;
let folder = '';

/** In the page: the bridge, over functions of this process. It listens to whatever calls `unreelHears`. */
function installBridge(): void {
  const listeners: ((message: unknown) => void)[] = [];
  const page = window as unknown as {
    unreelSends(message: unknown): Promise<void>;
    unreelHears(message: unknown): void;
    unreel: object;
  };
  page.unreelHears = (message) => {
    for (const listener of listeners) listener(message);
  };
  page.unreel = {
    send: (message: unknown) => void page.unreelSends(message),
    onMessage: (listener: (message: unknown) => void) => void listeners.push(listener),
    speak: () => undefined,
    hide: () => undefined,
    pathOf: () => '',
    onCommand: () => undefined,
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unreel-page-'));
  const file = join(folder, 'ViewingActivity.csv');
  writeFileSync(file, viewingActivity(400));
  // The browser first: the program takes the network away from this process.
  browser = await launchBrowser();
  desktop = await startDesktop([file]);
  const { page } = browser;
  const { session } = desktop.window.webContents;
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await session.request(`app://unreel${pathname}`);
    if (!(answer instanceof Response)) return route.abort();
    const headers = Object.fromEntries(answer.headers);
    return route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  const bridge = desktop.bridge();
  await page.exposeFunction('unreelSends', (message: unknown) => bridge.send(message));
  bridge.onMessage((message) => {
    page
      .evaluate((heard) => (window as unknown as { unreelHears(message: unknown): void }).unreelHears(heard), message)
      .catch(() => undefined);
  });
  await page.addInitScript(installBridge);
  await page.goto(`${ORIGIN}/index.html`);
});

afterAll(async () => {
  await browser.close();
  await stopDesktop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page under the desktop policy', () => {
  test('opens the file the program was started with', async () => {
    await new UnreelPage(browser.page).opened();
    await browser.page.getByRole('main').getByText('Netflix').first().waitFor();
    await browser.page.getByRole('main').getByText('400').first().waitFor();
  });

  test('shows what the worker finds', async () => {
    await browser.page.keyboard.press('Control+2');
    await browser.page
      .getByRole('main')
      .getByText(/Samsung|devices/i)
      .first()
      .waitFor();
  });

  test('breaks no rule of its policy', () => {
    expect(browser.faults).toEqual([]);
  });

  test('cannot load, send or run anything else', async () => {
    const outcome = await browser.page.evaluate(async (profile) => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
      const fetched = await fetch(`https://example.com/?${profile}`)
        .then(() => 'reached')
        .catch(() => 'refused');
      const image = new Image();
      image.src = `https://example.com/${profile}.png`;
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(image, script, frame);
      // The policy is told of a moment later; what it did not stop would not be told of at all.
      while (new Set(broken).size < 4) await new Promise((resolve) => setTimeout(resolve, 20));
      return { fetched, ran: 'ran' in window, broken: [...new Set(broken)].sort() };
    }, PROFILES[0]);
    expect(outcome).toEqual({
      fetched: 'refused',
      ran: false,
      broken: ['connect-src', 'frame-src', 'img-src', 'script-src-elem'],
    });
  });
});
