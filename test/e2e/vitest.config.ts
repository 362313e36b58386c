/** The app in a real browser. One file at a time: the machine's cores belong to the browser. */

import '../compiled.ts';
import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'UTC';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/electron/*.e2e.ts', 'test/gallery/*.e2e.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What is looked at again and again until it is so has as long as a browser waits.
    expect: { poll: { timeout: 120_000 } },
    fileParallelism: false,
  },
});
