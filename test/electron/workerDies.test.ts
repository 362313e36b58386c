/** A worker that dies while it works: the page begins anew and is told, nothing of a copy is left, and the next export opens. */

import './setup.ts';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startDesktop, stopDesktop, type Desktop } from './built.ts';

let desktop: Desktop;
const folder = mkdtempSync(join(tmpdir(), 'unreel-dies-'));

beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(async () => {
  await stopDesktop();
  rmSync(folder, { recursive: true, force: true });
});

interface Heard {
  readonly id: number;
  readonly value?: { readonly ok: boolean; readonly value?: unknown };
}

let calls = 0;
/** Sends a call of the page that is shown; gives its answer, should one come. */
function call(path: string, type: 'query' | 'mutation', input?: unknown): Promise<Heard> {
  const id = ++calls;
  const bridge = desktop.bridge();
  const answer = new Promise<Heard>((resolve) => {
    bridge.onMessage((message) => {
      if ((message as Heard).id === id) resolve(message as Heard);
    });
  });
  bridge.send({ kind: 'call', page: 'test', id, type, path, input });
  return answer;
}

const openSample = (): Promise<Heard> => call('openSample', 'mutation', { name: 'ViewingActivity.csv' });

async function dies(): Promise<void> {
  const old = desktop.bridge();
  await desktop.electron.started.at(-1)?.thread.terminate();
  const heard: string[] = [];
  await vi.waitFor(() => expect(desktop.bridge()).not.toBe(old), 60_000);
  desktop.bridge().onCommand((command) => heard.push(command));
  await vi.waitFor(() => expect(heard).toEqual(['workerRestarted']), 60_000);
}

test('while it opens an export', async () => {
  const answered = vi.fn();
  void openSample().then(answered);
  await dies();
  expect(answered).not.toHaveBeenCalled();
  expect((await call('summary', 'query')).value).toBeNull();
  expect((await openSample()).value?.ok).toBe(true);
});

test('while it saves a copy: no copy, and the next one is whole', async () => {
  expect((await openSample()).value?.ok).toBe(true);
  const presets = (await call('presets', 'query')).value as unknown as readonly { readonly recipe: unknown }[];
  const save = (name: string): Promise<Heard> =>
    call('save', 'mutation', { recipe: presets[0]?.recipe, path: join(folder, name), overwrite: false });
  const answered = vi.fn();
  void save('first.csv').then(answered);
  // In the middle of it: its temporary file is there.
  await vi.waitFor(() => expect(readdirSync(folder).length).toBe(1), { timeout: 60_000, interval: 1 });
  await dies();
  expect(answered).not.toHaveBeenCalled();
  expect(readdirSync(folder)).not.toContain('first.csv');
  expect((await openSample()).value?.ok).toBe(true);
  expect((await save('second.csv')).value?.ok).toBe(true);
  expect(readdirSync(folder)).toContain('second.csv');
});
