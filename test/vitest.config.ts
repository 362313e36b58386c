/** One test runner for everything that needs no browser. Time zone and locale are fixed, so a test reads the same everywhere. */

import './compiled.ts';
import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'UTC';
process.env['LANG'] = 'en_US.UTF-8';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    // A machine may have other things to do: what hangs is found late rather than what is slow found hanging.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // One processor is not left free for the runner, which has little to do: of two that would be half.
    maxWorkers: '100%',
  },
});
