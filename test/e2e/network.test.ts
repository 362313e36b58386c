/** The browser host speaks to nobody but the browser beside it: seen in its system calls, and where no other network exists. */

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { beginTrace, notTraceable } from '#test/network/traced.ts';
import { mainJob, openWholeSample } from './mainJob.ts';
import { startApp } from './startedApp.ts';

test('the host binds the loopback and names no other address, from its start to Ctrl-C', async ({ skip }) => {
  const reason = notTraceable();
  skip(reason !== undefined, reason);
  using trace = beginTrace();
  {
    await using app = await startApp({ host: { under: trace.words } });
    expect(await mainJob(app, () => openWholeSample(app))).toMatch(/^Saved/);
  }
  expect(trace.addresses()).toEqual(['bind 127.0.0.1']);
});

/** A network namespace in which there is a loopback, and nothing else. */
const LOOPBACK_ONLY = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'];

test('the main job works in a real browser where the loopback is the only interface', ({ skip }) => {
  const can = process.platform === 'linux' && spawnSync('unshare', [...LOOPBACK_ONLY, 'true']).status === 0;
  skip(!can, 'a network namespace cannot be made here');
  const reached = spawnSync('unshare', [...LOOPBACK_ONLY, 'ip', '-o', 'link'], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
  expect(reached).toHaveLength(1);
  const walk = spawnSync('unshare', [...LOOPBACK_ONLY, process.execPath, 'test/e2e/walk.ts'], {
    encoding: 'utf8',
    timeout: 200_000,
  });
  expect(walk.stdout).toMatch(/^Saved.*; 0 faults\n$/);
});
