/** The contract through a real loopback port, with a cookie, as a browser would speak. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '#app/transports/clients/client.ts';
import { httpLink } from '#app/transports/clients/httpLink.ts';
import { fetchWith, runningHost } from '#test/host/running.ts';
import { eventSourceWith } from './eventSource.ts';
import { journey } from './journey.ts';

journey('browser host', async () => {
  const running = await runningHost();
  const headers = await running.enter();
  const dir = join(running.dir, 'files');
  await mkdir(dir);
  const client = createClient(httpLink(running.host.origin, { fetch: fetchWith(headers), events: eventSourceWith(headers) }));
  return {
    client,
    dir,
    async close() {
      await running[Symbol.asyncDispose]();
    },
  };
});
