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

const hasLeft = (running: RunningHost, ms: number): Promise<boolean> =>
  Promise.race([running.host.left.then(() => true), wait(ms, false)]);

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
  expect(await hasLeft(running, GRACE_MS * 10)).toBe(true);
});

test('a reload is not a leaving', async () => {
  await using running = await runningHost({ graceMs: GRACE_MS });
  const headers = await running.enter();
  (await listensToProgress(running, headers))();
  await wait(GRACE_MS / 4);
  const leave = await listensToProgress(running, headers);
  expect(await hasLeft(running, GRACE_MS * 3)).toBe(false);
  leave();
});

test('a stranger who keeps asking does not keep it', async () => {
  await using running = await runningHost({ graceMs: GRACE_MS });
  const headers = await running.enter();
  (await listensToProgress(running, headers))();
  const asking = setInterval(() => void fetch(running.host.origin).catch(() => {}), 20);
  expect(await hasLeft(running, GRACE_MS * 10)).toBe(true);
  clearInterval(asking);
});
