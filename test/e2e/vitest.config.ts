/** The app in a real browser. Two files at a time: a browser and its host wait for each other more than they compute. */

import '../compiled.ts';
import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'UTC';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/electron/*.e2e.ts', 'test/gallery/*.e2e.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // What is looked at again and again until it is so has as long as a browser waits.
    expect: { poll: { timeout: 120_000 } },
    maxWorkers: 2,
  },
});
