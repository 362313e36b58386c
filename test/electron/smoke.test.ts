/** `--smoke` on the double: the built program loads its page unseen, opens the sample through its worker, says so in one line and ends. */

import './setup.ts';
import type * as Electron from 'electron';
import { afterAll, expect, test, vi } from 'vitest';
import { smoke } from '#electron/main/smoke.ts';
import { double, startDesktop, stopDesktop } from './built.ts';

afterAll(stopDesktop);

test('the built program, started with --smoke', async () => {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const { electron, window } = await startDesktop(['--smoke']);
  await vi.waitFor(() => expect(electron.app.exits).toEqual([0]), 60_000);
  write.mockRestore();
  expect(said.filter((line) => line.startsWith('Unreel'))).toEqual([
    expect.stringMatching(/^Unreel 0\.0\.0-test opened its sample: [1-9]\d* rows\n$/),
  ]);
  expect(window.shown).toBe(false);
  expect(window.webContents.mainFrame.url).toBe('app://unreel/index.html');
});

test('a page that does not load, a worker that refuses: one line, and it ends with 1', async () => {
  const said: string[] = [];
  const { MessageChannelMain } = double();
  const given = {
    version: '1',
    channel: () => new MessageChannelMain() as unknown as Electron.MessageChannelMain,
    print: (line: string): void => void said.push(line),
  };
  const ended = [
    await smoke({ ...given, load: () => Promise.reject(new Error('ERR_FAILED')), connect: () => undefined }),
    await smoke({
      ...given,
      load: () => Promise.resolve(),
      connect: (port) => {
        port.on('message', ({ data }: { data: { page: string; id: number } }) =>
          port.postMessage({ page: data.page, id: data.id, kind: 'value', value: { ok: false, failure: { code: 'not-found' } } }),
        );
        port.start();
      },
    }),
  ];
  expect(ended).toEqual([1, 1]);
  expect(said).toEqual(['Unreel 1 does not work: ERR_FAILED', 'Unreel 1 does not work: not-found']);
});
