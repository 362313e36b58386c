/** Files handed over by a browser: found by their handle, streamed into the import, kept only while the export is open. */

import { describe, expect, test } from 'vitest';
import { createClient } from '#app/transports/clients/client.ts';
import { httpLink } from '#app/transports/clients/httpLink.ts';
import { viewingActivity, viewingHistory } from '#test/contract/exports.ts';
import { value } from '#test/contract/journey.ts';
import { fetchWith, runningHost, type RunningHost } from './running.ts';

/** Long enough for two requests sent at once to meet on a busy machine, short enough to wait for one that does not come. */
const MEETING_MS = 3000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function browser(running: RunningHost) {
  const headers = await running.enter();
  const client = createClient(httpLink(running.host.origin, { fetch: fetchWith(headers) }));
  const put = (handle: string, name: string, body: BodyInit, more: RequestInit = {}): Promise<Response> =>
    fetch(`${running.host.origin}/files/${handle}?name=${encodeURIComponent(name)}`, { method: 'PUT', body, headers, ...more });
  return { client, put };
}

describe('an upload and the call that opens it', () => {
  for (const first of ['upload', 'call', 'together'] as const) {
    test(`meet when the ${first} comes first`.replace('the together', 'they'), async () => {
      await using running = await runningHost();
      const { client, put } = await browser(running);
      const handle = crypto.randomUUID();
      const [answer, opened] = await Promise.all([
        wait(first === 'call' ? 80 : 0).then(() => put(handle, 'C:\\Users\\someone\\ViewingActivity.csv', viewingActivity(500))),
        wait(first === 'upload' ? 80 : 0).then(() => client.open.mutate({ files: [{ handle }] })),
      ]);
      expect(answer.status).toBe(204);
      expect(value(opened)).toMatchObject({ counts: { kept: 500 }, files: [{ name: 'ViewingActivity.csv', used: true }] });
    });
  }

  test('give up on each other after a while', async () => {
    await using running = await runningHost({ meetingMs: 60 });
    const { client, put } = await browser(running);
    expect((await put(crypto.randomUUID(), 'a.csv', 'x')).status).toBe(408);
    expect(await client.open.mutate({ files: [{ handle: crypto.randomUUID() }] })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });

  test('end well when the file is no history, and its bytes are not kept', async () => {
    await using running = await runningHost({ meetingMs: MEETING_MS });
    const { client, put } = await browser(running);
    const handle = crypto.randomUUID();
    const [answer, opened] = await Promise.all([
      put(handle, 'a.csv', 'eggs\n'.repeat(100_000)),
      client.open.mutate({ files: [{ handle }] }),
    ]);
    expect([answer.status, opened.ok]).toEqual([204, false]);
    expect(await client.open.mutate({ files: [{ handle }] })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  test('can be read again in another order of dates, until the export is closed', async () => {
    await using running = await runningHost({ meetingMs: MEETING_MS });
    const { client, put } = await browser(running);
    const handle = crypto.randomUUID();
    const [, opened] = await Promise.all([
      put(handle, 'NetflixViewingHistory.csv', viewingHistory()),
      client.open.mutate({ files: [{ handle }] }),
    ]);
    const other = value(opened).dates.order === 'dmy' ? 'mdy' : 'dmy';
    expect(value(await client.configure.mutate({ dateOrder: other })).dates.order).toBe(other);
    await client.close.mutate();
    expect(await client.open.mutate({ files: [{ handle }] })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  test('that break off in the middle are refused as data', async () => {
    await using running = await runningHost();
    const { client, put } = await browser(running);
    const handle = crypto.randomUUID();
    const stopper = new AbortController();
    // More than lies between two programs unread: it is sent once the host reads, and what breaks off then was handed over.
    const much = Buffer.alloc(12 << 20, viewingActivity(2000));
    async function* slow() {
      yield much;
      stopper.abort();
      yield new Uint8Array(10);
    }
    const uploading = put(
      handle,
      'a.csv',
      slow() as unknown as BodyInit,
      { signal: stopper.signal, duplex: 'half' } as RequestInit,
    ).catch(() => undefined);
    const opened = await client.open.mutate({ files: [{ handle }] });
    await uploading;
    expect(opened).toMatchObject({ ok: false, failure: { code: 'not-readable' } });
    expect((await client.about.query()).host).toBe('browser');
  });
});
