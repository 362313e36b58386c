/** The host ends when its page has gone, and not before: not while nobody has come, and not for a reload. */

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runningHost, type RunningHost } from './running.ts';

const GRACE_MS = 200;

async function listensToProgress(running: RunningHost, headers: Record<string, string>): Promise<() => void> {
  const page = new AbortController();
  const answer = await fetch(`${running.host.origin}/trpc/activity`, { headers, signal: page.signal });
  expect(answer.status).toBe(200);
  return () => page.abort();
}

/** Longer than it takes on any machine: whoever waits so long waits for nothing. */
const EVER_MS = 60_000;

const hasLeft = (running: RunningHost, ms: number): Promise<boolean> =>
  Promise.race([running.host.left.then(() => true), wait(ms, false, { ref: false })]);

test('nobody is waited for before the first page, however long it takes', async () => {
  await using running = await runningHost({ graceMs: 20 });
  await fetch(running.host.origin);
  expect(await hasLeft(running, 150)).toBe(false);
});

test('the host stays while the page listens, and goes some time after it does not', async () => {
  await using running = await runningHost({ graceMs: GRACE_MS });
  const headers = await running.enter();
  const leave = await listensToProgress(running, headers);
  expect(await hasLeft(running, GRACE_MS * 3)).toBe(false);
  leave();
  expect(await hasLeft(running, GRACE_MS / 2)).toBe(false);
  expect(await hasLeft(running, EVER_MS)).toBe(true);
});

test('a reload is not a leaving', async () => {
  // Long enough for the next request of a page on a busy machine.
  const graceMs = 3000;
  await using running = await runningHost({ graceMs });
  const headers = await running.enter();
  (await listensToProgress(running, headers))();
  await wait(50);
  const leave = await listensToProgress(running, headers);
  expect(await hasLeft(running, graceMs * 1.5)).toBe(false);
  leave();
});

test('a stranger who keeps asking does not keep it', async () => {
  await using running = await runningHost({ graceMs: GRACE_MS });
  const headers = await running.enter();
  (await listensToProgress(running, headers))();
  const asking = setInterval(() => void fetch(running.host.origin).catch(() => {}), 20);
  expect(await hasLeft(running, EVER_MS)).toBe(true);
  clearInterval(asking);
});
