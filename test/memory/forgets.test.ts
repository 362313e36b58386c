/** Close and forget forgets: nothing of a closed export is left in the heap, and opening a hundred of them takes no more room than one. */

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';

const CYCLES = 100;
/** Over the later fifty cycles; one open export of the test's size holds several times as much. */
const GROWTH_BYTES = 2 << 20;

test(`${CYCLES} exports opened, searched, saved and closed leave nothing of themselves and do not grow`, () => {
  const run = spawnSync(process.execPath, ['--expose-gc', 'test/memory/forgets.ts', String(CYCLES)], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const { before, after, growth } = JSON.parse(run.stdout) as Record<'before' | 'after' | 'growth', number>;
  // While it is open, its values are there to be found: the search works.
  expect(before).toBeGreaterThan(0);
  expect(after).toBe(0);
  expect(growth).toBeLessThan(GROWTH_BYTES);
}, 900_000);
