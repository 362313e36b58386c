/** A stage for a state: the built screens over the real host and router, with files in memory, a fixed seed, zone and place for copies. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { seeded, seedOf } from '#core/random.ts';
import { ok } from '#core/result.ts';
import { startHost } from '#host/startHost.ts';
import type { LocaleId } from '#locales/locales.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { nodePorts } from '#platform/nodePorts.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';
import { watchRest } from '#test/e2e/rest.ts';
import { UnreelPage } from '#test/e2e/unreelPage.ts';
import { memoryFiles } from '#test/fuzz/memoryFiles.ts';
import type { State } from './state.ts';

const SAMPLES = 'resources/sample';
export const DOCUMENTS = '/home/me/Documents';

export interface Stage {
  readonly app: UnreelPage;
  /** Chooses a language as a person does, while the state stays. */
  speak(language: LocaleId): Promise<void>;
  /** Resolves when nothing is asked of the program any more and the letters are there. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** Puts a state on the page, in English. */
export async function setStage(page: Page, state: State): Promise<Stage> {
  const held = new Map<string, Uint8Array>();
  for (const name of readdirSync(SAMPLES)) held.set(join(SAMPLES, name), readFileSync(join(SAMPLES, name)));
  const paths = (state.files ?? []).map((file) => {
    if (typeof file === 'string') return join(SAMPLES, file);
    const path = `/home/me/Downloads/${file.name}`;
    held.set(path, typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content);
    return path;
  });
  const lent = nodePorts({
    kind: 'browser',
    version: '0.0.0',
    paths,
    samples: SAMPLES,
    knowledge: 'resources/knowledge',
    rows: sqliteRowBrowser,
    random: seeded(seedOf(state.id)),
  });
  const files = memoryFiles(held);
  const over = Promise.withResolvers<void>();
  const host = await startHost({
    renderer: 'out/renderer',
    ports: {
      ...lent,
      files: state.disk?.(files, over.promise) ?? files,
      preferences: { read: async () => JSON.stringify({ language: 'en' }), write: async () => ok(undefined) },
      host: { ...lent.host, documents: DOCUMENTS, timeZone: 'Europe/Amsterdam' },
    },
  });
  const quiet = watchRest(page);
  const app = new UnreelPage(page);
  let language: LocaleId = 'en';
  let ready = false;

  const rest = (): Promise<void> => (state.waits === true ? quiet.drawn() : quiet.rest());

  const stage: Stage = {
    app,
    rest,
    async speak(next) {
      if (ready && next === language) return;
      if (next !== language) {
        // What lies over the page keeps the settings from being reached.
        if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
        const now = new UnreelPage(page, language);
        await now.speak(next, () => now.button(now.word('settings.title')).click());
        language = next;
      }
      await rest();
      await state.last?.(app, (key) => createSpeaker(next).text({ key }));
      await rest();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.mouse.move(0, 0);
      ready = true;
    },
    async close() {
      await page.unrouteAll();
      quiet.stop();
      await page.goto('about:blank');
      over.resolve();
      await host.close();
    },
  };
  try {
    await page.goto(host.url);
    await app.listens();
    await state.show(app);
    await rest();
  } catch (error) {
    await stage.close();
    throw new Error(`${state.id} could not be shown: ${String(error)}`, { cause: error });
  }
  return stage;
}
