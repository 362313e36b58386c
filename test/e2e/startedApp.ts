/** The app as a person has it before them: a host of its own, a browser of its own, and the page, which listens by then. */

import type { LocaleId } from '#locales/locales.ts';
import { launchBrowser, type Browser, type BrowserOptions } from './browser.ts';
import { startHostProcess, type Host, type HostProcessOptions } from './host.ts';
import { watchRest, type Rest } from './rest.ts';
import { UnreelPage } from './unreelPage.ts';

export interface StartOptions {
  /** Files the host is started with. */
  readonly files?: readonly string[];
  readonly host?: HostProcessOptions;
  readonly browser?: BrowserOptions;
  /** What the page is expected to speak; English unless told. */
  readonly language?: LocaleId;
  /** Before the page is asked for. */
  readonly prepare?: (browser: Browser) => Promise<unknown>;
}

export class StartedApp extends UnreelPage {
  readonly host: Host;
  readonly browser: Browser;
  readonly #ends: AsyncDisposableStack;
  readonly #rest: Rest;

  constructor(host: Host, browser: Browser, ends: AsyncDisposableStack, language?: LocaleId) {
    super(browser.page, language);
    this.host = host;
    this.browser = browser;
    this.#ends = ends;
    this.#rest = watchRest(browser.page);
  }

  /** What went wrong in the page so far. */
  get faults(): readonly string[] {
    return this.browser.faults;
  }

  /** Goes to a host, as somebody who types its address; this app's own unless told. Resolves when the page listens. */
  async visit(host = this.host): Promise<void> {
    await this.page.goto(host.url);
    await this.listens();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.listens();
  }

  /** Resolves when nothing is asked of the program any more, and what it answered is drawn. */
  async rest(): Promise<void> {
    await this.#rest.rest();
  }

  /** Leaves the page, then ends the host. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#ends.disposeAsync();
  }
}

/** Starts all of it and goes to the page. Whoever calls closes it: `await using app = await startApp()`. */
export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  await using ends = new AsyncDisposableStack();
  const host = ends.adopt(await startHostProcess(options.files, options.host), (it) => it.stop());
  const browser = ends.adopt(await launchBrowser(options.browser), (it) => it.close());
  await options.prepare?.(browser);
  const app = new StartedApp(host, browser, ends.move(), options.language);
  try {
    await app.visit();
  } catch (error) {
    await app[Symbol.asyncDispose]();
    throw error;
  }
  return app;
}
