/** A person's way through the real desktop program. It needs Electron's own binary and a display, and says so where they are missing. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROFILES, viewingActivity } from '#test/contract/exports.ts';
import { PATIENCE_MS } from '#test/e2e/browser.ts';
import { UnreelPage } from '#test/e2e/unreelPage.ts';
import { notBuilt } from './built.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Here {
  readonly binary?: string;
  readonly reason?: string;
}

// By its address: the launch scripts are JavaScript, and the package itself would begin a download.
const { electronHere } = (await import(join(ROOT, 'src/launch/electronBinary.mjs'))) as { electronHere: () => Here };
const { binary, reason } = electronHere();

describe('the desktop program', () => {
  beforeEach(({ skip }) => skip(binary === undefined, reason));

  let app: ElectronApplication;
  let page: Page;
  let shown: UnreelPage;
  let home = '';

  beforeAll(async () => {
    if (binary === undefined) return;
    expect(notBuilt()).toBeUndefined();
    home = mkdtempSync(join(tmpdir(), 'unreel-desktop-'));
    mkdirSync(join(home, 'Documents'));
    writeFileSync(join(home, 'ViewingActivity.csv'), viewingActivity(400));
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: [ROOT, join(home, 'ViewingActivity.csv'), '--lang=en-GB', `--user-data-dir=${join(home, 'profile')}`],
      env: { ...process.env, HOME: home, TZ: 'Europe/Amsterdam' },
    });
    page = await app.firstWindow();
    page.setDefaultTimeout(PATIENCE_MS);
    shown = new UnreelPage(page);
    await shown.listens();
  });

  afterAll(async () => {
    if (binary === undefined) return;
    await app.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Calls a procedure from the page, as its own scripts do. */
  const ask = (path: string, type: 'query' | 'mutation' = 'query', input?: unknown): Promise<unknown> =>
    page.evaluate(
      (call) =>
        new Promise((settle) => {
          const { unreel } = window as unknown as {
            unreel: { send(message: unknown): void; onMessage(listener: (message: unknown) => void): void };
          };
          unreel.onMessage((message) => {
            const { page: to, value, error } = message as { page: string; value?: unknown; error?: unknown };
            if (to === call.page) settle(error ?? value);
          });
          unreel.send(call);
        }),
      { kind: 'call', page: crypto.randomUUID(), id: 1, type, path, input },
    );

  test('shows its one document, in a sandbox, with nothing of Node', async () => {
    expect(page.url()).toBe('app://unreel/index.html');
    const found = await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in window));
    expect(found).toEqual([]);
  });

  test('has no way out', async () => {
    const reached = await page.evaluate(async () => {
      const tries = ['https://example.com/', 'http://127.0.0.1:9/', 'app://unreel/index.html'].map((url) =>
        fetch(url).then(
          () => url,
          () => undefined,
        ),
      );
      return (await Promise.all(tries)).filter((url) => url !== undefined);
    });
    expect(reached).toEqual([]);
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    await page.evaluate(() => location.assign('https://example.com/'));
    expect(page.url()).toBe('app://unreel/index.html');
    expect(app.windows()).toHaveLength(1);
  });

  test('opens the file it was started with, protects it, and leaves one copy', async () => {
    await shown.opened();
    await shown.goTo('overview');
    await shown.heading(shown.word('overview.together')).waitFor();
    const before = readFileSync(join(home, 'ViewingActivity.csv'), 'utf8');
    const [preset] = (await ask('presets')) as { recipe: unknown }[];
    const path = join(home, 'Documents', 'copy.csv');
    expect(await ask('save', 'mutation', { recipe: preset?.recipe, path, overwrite: false })).toMatchObject({
      ok: true,
      value: { check: { passed: true } },
    });
    const copy = readFileSync(path, 'utf8');
    for (const profile of PROFILES) expect(copy).not.toContain(profile);
    expect(readdirSync(join(home, 'Documents'))).toEqual(['copy.csv']);
    expect(readFileSync(join(home, 'ViewingActivity.csv'), 'utf8')).toBe(before);
  });

  test('leaves no value of the file in its profile folder', () => {
    const left = readdirSync(join(home, 'profile'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file).includes(PROFILES[0]));
    expect(left).toEqual([]);
  });
});
