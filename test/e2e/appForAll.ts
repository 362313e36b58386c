/** One started app for all tests of a file or a `describe`: started before them, closed after them, its faults looked at after each. */

import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startApp, type StartedApp, type StartOptions } from './startedApp.ts';

/** Gives the app to `take` before the first test. Hooks that need it are registered after this call. */
export function appForAll(take: (app: StartedApp) => void, options: StartOptions = {}): void {
  let app: StartedApp | undefined;
  beforeAll(async () => {
    app = await startApp(options);
    take(app);
  });
  afterEach(() => {
    expect(app?.faults).toEqual([]);
  });
  afterAll(() => app?.[Symbol.asyncDispose]());
}
