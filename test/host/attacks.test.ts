/** People and pages that mean harm, from the same computer. Every test ends by asking whether the host still works for its own page. */

import { spawn, spawnSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import process from 'node:process';
import { describe, expect, test, vi } from 'vitest';
import { createClient } from '#app/transports/clients/client.ts';
import { httpLink } from '#app/transports/clients/httpLink.ts';
import { createUploads } from '#host/uploads.ts';
import { testPorts } from '#test/contract/ports.ts';
import { fetchWith, runningHost, type RunningHost } from './running.ts';

const portOf = ({ host }: RunningHost): number => Number(new URL(host.origin).port);

interface Conversation {
  readonly socket: Socket;
  /** What was answered before the host ended the connection. */
  readonly answer: Promise<string>;
}

/** A connection of one's own, with exactly these first words. */
function say(running: RunningHost, words: string): Conversation {
  const socket = connect(portOf(running), '127.0.0.1');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
  socket.write(words);
  return {
    socket,
    answer: new Promise((resolve) => {
      socket.once('error', () => {});
      socket.once('close', () => resolve(said));
    }),
  };
}

async function works(running: RunningHost, headers: Record<string, string>): Promise<void> {
  expect((await fetch(`${running.host.origin}/trpc/about`, { headers })).status).toBe(200);
}

const head = (running: RunningHost, line: string, headers: Record<string, string> = {}): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries({ Host: `127.0.0.1:${portOf(running)}`, ...headers }).map(([k, v]) => `${k}: ${v}`),
  ].join('\r\n');

/** What a program prints, while the host in this process goes on. */
async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return said;
}

describe('a stranger', () => {
  test('guesses the token: neither many tries nor near misses let anybody in, or use it up', async () => {
    await using running = await runningHost();
    const right = new URL(running.host.url).searchParams.get('token') ?? '';
    const tries = [
      ...Array.from({ length: 1000 }, (_, i) => `${i}`.padStart(right.length, 'A')),
      ...Array.from({ length: right.length }, (_, i) => right.slice(0, i)),
      ...Array.from(
        { length: right.length },
        (_, i) => `${right.slice(0, i)}${right[i] === 'x' ? 'y' : 'x'}${right.slice(i + 1)}`,
      ),
      `${right}=`,
      `${right}%00`,
      right.toUpperCase(),
    ];
    const statuses = new Set<number>();
    for (let i = 0; i < tries.length; i += 20) {
      const answers = await Promise.all(
        tries.slice(i, i + 20).map((token) => fetch(`${running.host.origin}/?token=${token}`, { redirect: 'manual' })),
      );
      for (const answer of answers) statuses.add(answer.status);
    }
    expect([...statuses]).toEqual([403]);
    await works(running, await running.enter());
  });

  test('sends a body without end: it is refused, and not listened to', async () => {
    await using running = await runningHost();
    const headers = await running.enter();
    const { socket, answer } = say(running, `${head(running, 'POST /trpc/rows', { 'Transfer-Encoding': 'chunked' })}\r\n\r\n`);
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    let sent = 0;
    const sending = setInterval(() => {
      if (socket.writable && socket.write(chunk)) sent += chunk.length;
    }, 1);
    // Who writes on to a connection that is closed may lose the answer with it.
    expect(await answer).toMatch(/^(?:$|HTTP\/1\.1 403 [^]*Connection: close)/);
    clearInterval(sending);
    expect(sent).toBeLessThan(16 << 20);
    await works(running, headers);
  });

  test('opens a flood of connections: they are bounded', async () => {
    // The time to say something, which would end them as well, does not pass meanwhile.
    await using running = await runningHost({ sayingMs: 600_000 });
    const headers = await running.enter();
    const flood = Array.from({ length: 300 }, () => say(running, ''));
    const states = (state: string): number => flood.filter(({ socket }) => socket.readyState === state).length;
    await vi.waitFor(() => expect([states('opening'), states('open') <= 64]).toEqual([0, true]), {
      timeout: 120_000,
      interval: 20,
    });
    for (const { socket } of flood) socket.destroy();
    await Promise.all(flood.map(({ answer }) => answer));
    await works(running, headers);
  });

  test('opens connections and says nothing: they go', async () => {
    await using running = await runningHost({ sayingMs: 2000 });
    const headers = await running.enter();
    await Promise.all(Array.from({ length: 60 }, () => say(running, '').answer));
    await works(running, headers);
  });

  const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  const canBeNobody = process.platform === 'linux' && spawnSync('setpriv', [...NOBODY, process.execPath, '-v']).status === 0;

  /** Tries as another account: each way to connect, each path; says what was answered. The address may hold the token. */
  const PROGRAM = `
    import { connect } from 'node:net';
    const { host, port, pathname, search } = new URL(process.argv[1]);
    const ask = (to, closing) => new Promise((done) => {
      let said = '';
      const socket = connect({ port, ...to }, () => socket[closing ? 'end' : 'write'](
        'GET ' + pathname + search + ' HTTP/1.1\\r\\nHost: ' + host + '\\r\\nConnection: close\\r\\n\\r\\n'));
      socket.on('data', (data) => (said += data));
      socket.on('error', () => undefined);
      socket.on('close', () => done(said.split('\\r\\n')[0] || 'nothing'));
    });
    const ways = [{ host: '127.0.0.1' }, { host: '::ffff:127.0.0.1' }, { host: '127.0.0.1', localAddress: '127.0.0.2' }];
    const answers = [];
    for (const way of ways) for (const closing of [false, true]) answers.push(await ask(way, closing));
    console.log([...new Set(answers)].join());`;
  const asNobody = (url: string): Promise<string> =>
    outputOf('setpriv', [...NOBODY, process.execPath, '--input-type=module', '-e', PROGRAM, url]);

  test('of another account of this computer gets nothing, even with the token and before anybody else', async ({ skip }) => {
    skip(!canBeNobody, 'a program cannot be run here as somebody else');
    await using running = await runningHost();
    for (const url of [running.host.url, `${running.host.origin}/trpc/about`]) {
      expect(await asNobody(url)).toBe('HTTP/1.1 403 Forbidden\n');
    }
    // The token was not used up either: the person's own browser is let in.
    await works(running, await running.enter());
  });

  test('of this account is let in with the token, once', async ({ skip }) => {
    skip(process.platform !== 'linux', 'the ways to connect are those of Linux');
    await using running = await runningHost();
    const said = await outputOf(process.execPath, ['--input-type=module', '-e', PROGRAM, running.host.url]);
    expect(said).toBe('HTTP/1.1 303 See Other,HTTP/1.1 403 Forbidden\n');
  });
});

describe('a page of another site, in the browser that holds the cookie', () => {
  const PAGES: readonly (readonly [what: string, headers: Record<string, string>])[] = [
    [
      'a form',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['a form of plain text', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' }],
    ['a form of a page without an origin', { origin: 'null', 'content-type': 'text/plain' }],
    ['a form of another port', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site', 'content-type': 'text/plain' }],
    [
      'a page whose name was made to point here',
      { host: 'evil.example', origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
  ];
  for (const [what, more] of PAGES) {
    test(`${what} changes nothing`, async () => {
      await using running = await runningHost();
      const headers = await running.enter();
      const cookie = headers['cookie'] ?? '';
      const lines = head(running, 'POST /trpc/openSample', { Host: `127.0.0.1:${portOf(running)}`, Cookie: cookie, ...more });
      const words = more['host'] === undefined ? lines : lines.replace(/\r\nHost: [^\r]*/, '');
      const { answer } = say(running, `${words}\r\nContent-Length: 2\r\n\r\n{}`);
      expect(await answer).toMatch(/^HTTP\/1\.1 (?:403|421) /);
      const summary = await fetch(`${running.host.origin}/trpc/summary`, { headers });
      expect(await summary.json()).toEqual({ result: { data: null } });
    });
  }

  test('is asked nothing first: no method, header or origin is ever allowed across', async () => {
    await using running = await runningHost();
    const headers = await running.enter();
    const asked = await fetch(`${running.host.origin}/trpc/about`, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('a page of the host that was taken over, or a slow one', () => {
  test('says its headers too slowly', async () => {
    await using running = await runningHost({ sayingMs: 200 });
    const { answer } = say(running, head(running, 'GET /'));
    expect(await answer).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    await works(running, await running.enter());
  });

  test('says the body of a call too slowly', async () => {
    await using running = await runningHost({ sayingMs: 200 });
    const headers = await running.enter();
    const line = head(running, 'POST /trpc/rows', { ...headers, 'Content-Type': 'application/json', 'Content-Length': '100' });
    await say(running, `${line}\r\n\r\n{`).answer;
    await works(running, headers);
  });

  test('stops in the middle of an upload: the import ends, and says so', async () => {
    await using running = await runningHost({ sayingMs: 200 });
    const headers = await running.enter();
    const client = createClient(httpLink(running.host.origin, { fetch: fetchWith(headers) }));
    const handle = crypto.randomUUID();
    const line = head(running, `PUT /files/${handle}?name=a.csv`, { ...headers, 'Content-Length': '1000000' });
    const { answer } = say(running, `${line}\r\n\r\nTitle,Date\n`);
    expect(await client.open.mutate({ files: [{ handle }] })).toMatchObject({ ok: false, failure: { code: 'not-readable' } });
    await answer;
    await works(running, headers);
  });

  test('announces more than any export has', async () => {
    await using running = await runningHost();
    const headers = await running.enter();
    const line = head(running, `PUT /files/${crypto.randomUUID()}?name=a.csv`, { ...headers, 'Content-Length': String(2 ** 33) });
    expect(await say(running, `${line}\r\n\r\n`).answer).toMatch(/^HTTP\/1\.1 413 /);
    await works(running, headers);
  });

  test('does not announce it, and sends it', async () => {
    const { ports, remove } = await testPorts();
    const uploads = createUploads(1000, 1000, 10_000);
    const body = Object.assign(new PassThrough(), { headers: {} });
    const handle = crypto.randomUUID();
    void uploads.receive(handle, 'a.csv', body as unknown as IncomingMessage);
    const opened = await uploads.files(ports.files).open({ handle });
    if (!opened.ok) throw new Error(opened.failure.code);
    let read = 0;
    const reading = (async () => {
      for await (const chunk of opened.value.stream()) read += chunk.length;
    })();
    const sending = setInterval(() => body.writable && body.write(Buffer.alloc(1000)), 1);
    await expect(reading).rejects.toThrow();
    clearInterval(sending);
    expect(read).toBeLessThan(30_000);
    await opened.value.close();
    await remove();
  });

  const PATHS = [
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..;/secret.txt',
    '/%252e%252e/secret.txt',
    '/\\..\\secret.txt',
    '/assets//main.js',
    '/assets/main.js/',
    '/ASSETS/MAIN.JS',
    '/%c0%ae%c0%ae/secret.txt',
    '/file:///etc/passwd',
    '/files/../secret.txt',
    '/files/%2e%2e%2fsecret.txt',
    '/trpc/../secret.txt',
    'http://evil.example/secret.txt',
  ];
  test.each(PATHS)('asks for %s', async (path) => {
    await using running = await runningHost();
    const headers = await running.enter();
    const answered = await say(running, `${head(running, `GET ${path}`, { ...headers, Connection: 'close' })}\r\n\r\n`).answer;
    expect(answered).toMatch(/^HTTP\/1\.1 (?:40[0-9]) /);
    expect(answered).not.toContain('root:');
    expect(answered.split('\r\n\r\n')[1]).not.toContain('secret');
  });
});
