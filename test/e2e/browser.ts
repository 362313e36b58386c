/** A real browser that is told to speak to the loopback and to nobody else. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-features=OptimizationHints,MediaRouter,NetworkTimeServiceQuerying',
  '--font-render-hinting=none',
];

export interface Browser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page: errors, failed requests, requests to anywhere but the host. */
  readonly faults: string[];
  close(): Promise<void>;
}

export interface BrowserOptions {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** What the browser asks pages to speak, e.g. `fr-FR`. */
  readonly locale?: string;
  readonly env?: Record<string, string>;
  readonly keepProfile?: boolean;
}

/** How long anything is waited for. A machine may have other things to do: what hangs is found late rather than what is slow found hanging. */
export const PATIENCE_MS = 120_000;

export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const profile = mkdtempSync(join(options.env?.['TMPDIR'] ?? tmpdir(), 'unreel-chromium-'));
  const executablePath = process.env['UNREEL_CHROMIUM'] ?? '/usr/bin/chromium';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: options.width ?? 1280, height: options.height ?? 832 },
    colorScheme: options.scheme ?? 'light',
    reducedMotion: 'reduce',
    locale: options.locale ?? 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    args: QUIET,
    ...(options.env && { env: options.env }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = context.pages()[0] ?? (await context.newPage());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== '127.0.0.1' && url.protocol !== 'data:' && url.protocol !== 'blob:')
      faults.push(`request to ${url.protocol}//${url.hostname}`);
  });
  return {
    context,
    page,
    faults,
    async close() {
      await context.close();
      // Its children may still be writing.
      if (options.keepProfile !== true) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
