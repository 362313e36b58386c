/** The contract over the desktop's wires: the built main process, preload and worker on the double, joined as Electron joins them. */

import '#test/electron/setup.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient } from '@trpc/client';
import type { AppRouter } from '#app/router.ts';
import { portLink } from '#app/transports/clients/portLink.ts';
import { startDesktop, stopDesktop } from '#test/electron/built.ts';
import { journey } from './journey.ts';

journey('over the desktop, doubled', async () => {
  const desktop = await startDesktop();
  const bridge = desktop.bridge();
  const dir = await mkdtemp(join(tmpdir(), 'unreel-desktop-'));
  desktop.electron.dialogs.answers.push([]);
  return {
    client: createTRPCClient<AppRouter>({
      links: [portLink({ postMessage: (message) => bridge.send(message), onMessage: (listener) => bridge.onMessage(listener) })],
    }),
    dir,
    hasDialogs: true,
    async close() {
      await stopDesktop();
      await rm(dir, { recursive: true, force: true });
    },
  };
});
