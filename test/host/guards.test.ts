/** Whose requests are answered. Each line is a way past the guards that somebody once tried. */

import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { refuseRequest } from '#host/guards.ts';
import { createGate } from '#host/token.ts';
import { browserCommand } from '#host/openBrowser.ts';
import { runningHost, type RunningHost } from './running.ts';

const ORIGIN = 'http://127.0.0.1:4000';

describe('what a request says of itself', () => {
  const cases: readonly [headers: Record<string, string>, answer: 421 | 403 | undefined][] = [
    [{ host: '127.0.0.1:4000' }, undefined],
    [{ host: '127.0.0.1:4000', origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, undefined],
    [{ host: '127.0.0.1:4000', 'sec-fetch-site': 'none' }, undefined],
    [{}, 421],
    [{ host: 'evil.example:4000' }, 421],
    [{ host: 'localhost:4000' }, 421],
    [{ host: '127.0.0.1' }, 421],
    [{ host: '127.0.0.1:4001' }, 421],
    [{ host: '127.0.0.1.evil.example:4000' }, 421],
    [{ host: '127.0.0.1:4000@evil.example' }, 421],
    [{ host: '127.0.0.1:4000', origin: 'http://evil.example' }, 403],
    [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4001' }, 403],
    [{ host: '127.0.0.1:4000', origin: 'https://127.0.0.1:4000' }, 403],
    [{ host: '127.0.0.1:4000', origin: 'null' }, 403],
    [{ host: '127.0.0.1:4000', 'sec-fetch-site': 'cross-site' }, 403],
    [{ host: '127.0.0.1:4000', 'sec-fetch-site': 'same-site' }, 403],
  ];
  for (const [headers, answer] of cases) {
    test(`${JSON.stringify(headers)} -> ${answer ?? 'goes on'}`, () => expect(refuseRequest(headers, ORIGIN)).toBe(answer));
  }
});

describe('the token', () => {
  test('is exchanged once, for a cookie of this port', () => {
    const gate = createGate(4000);
    expect(gate.admits('unreel-4000=')).toBe(false);
    expect(gate.exchange(`${gate.token}x`, () => true)).toBeUndefined();
    expect(gate.exchange('', () => true)).toBeUndefined();
    // Somebody else with the right token gets nothing, and does not use it up.
    expect(gate.exchange(gate.token, () => false)).toBeUndefined();
    const cookie = gate.exchange(gate.token, () => true);
    expect(cookie).toMatch(/^unreel-4000=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(gate.exchange(gate.token, () => true)).toBeUndefined();
    const [pair = ''] = cookie!.split(';');
    expect(pair).not.toContain(gate.token);
    expect(gate.admits(pair)).toBe(true);
    expect(gate.admits(`other=1; ${pair}`)).toBe(true);
    for (const wrong of [
      undefined,
      '',
      pair.slice(0, -1),
      `${pair}x`,
      pair.replace('4000', '4001'),
      `unreel-4000=${gate.token}`,
    ]) {
      expect(gate.admits(wrong)).toBe(false);
    }
  });
});

test('a browser is opened only where somebody sees it', () => {
  expect(browserCommand('linux', {})).toBeUndefined();
  expect(browserCommand('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
  expect(browserCommand('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open']);
  expect(browserCommand('darwin', {})?.[0]).toBe('open');
  expect(browserCommand('win32', {})?.[0]).toBe('rundll32');
});

/** `fetch` normalizes paths and forbids some headers; this asks exactly what it is told. */
function raw({ host }: RunningHost, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(host.origin), { path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the host', () => {
  test('answers nothing before the token is exchanged', async () => {
    await using running = await runningHost();
    for (const path of [
      '/',
      '/index.html',
      '/assets/main.js',
      '/trpc/about',
      '/trpc/activity',
      '/files/x',
      '/?token=wrong',
      '/?token=',
    ]) {
      expect(await raw(running, path)).toBe(403);
      expect(await raw(running, path, {}, 'POST')).toBe(403);
    }
    const { cookie = '' } = await running.enter();
    expect(await raw(running, '/')).toBe(403);
    expect(await raw(running, '/', { cookie })).toBe(200);
  });

  test('gives the cookie once; the browser that holds it may follow the address again', async () => {
    await using running = await runningHost();
    const headers = await running.enter();
    const again = await fetch(running.host.url, { redirect: 'manual' });
    expect(again.status).toBe(403);
    expect(again.headers.get('set-cookie')).toBeNull();
    const known = await fetch(running.host.url, { redirect: 'manual', headers });
    expect([known.status, known.headers.get('location'), known.headers.get('set-cookie')]).toEqual([303, '/', null]);
  });

  test('refuses a foreign name (DNS rebinding) and a foreign page, cookie or not', async () => {
    await using running = await runningHost();
    const { cookie = '' } = await running.enter();
    const port = new URL(running.host.origin).port;
    expect(await raw(running, '/', { cookie, host: `evil.example:${port}` })).toBe(421);
    expect(await raw(running, '/', { cookie, host: `localhost:${port}` })).toBe(421);
    expect(await raw(running, '/trpc/about', { cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await raw(running, '/trpc/about', { cookie, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await raw(running, '/trpc/about', { cookie, origin: running.host.origin })).toBe(200);
  });

  const escapes = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/.env',
    '/assets',
    '/assets/main.js%00.html',
    '/constructor',
    '/__proto__',
  ];
  for (const path of escapes) {
    test(`shows nothing for ${path}`, async () => {
      await using running = await runningHost();
      const headers = await running.enter();
      expect(await raw(running, path, headers)).toBe(404);
    });
  }

  test('puts the rules for the page on every answer, refusals too', async () => {
    await using running = await runningHost();
    const headers = await running.enter();
    const answers = [
      await fetch(running.host.origin, { headers }),
      await fetch(`${running.host.origin}/assets/main.js`, { headers }),
      await fetch(`${running.host.origin}/trpc/about`, { headers }),
      await fetch(`${running.host.origin}/none`, { headers }),
      await fetch(running.host.origin),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 403]);
    for (const answer of answers) {
      expect(answer.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
          'sandbox allow-scripts allow-same-origin allow-forms',
      );
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
    expect(answers[0]!.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('takes questions of a page, not of a book, and only known methods', async () => {
    await using running = await runningHost();
    const headers = await running.enter();
    const post = (body: string) =>
      fetch(`${running.host.origin}/trpc/rows`, {
        method: 'POST',
        body,
        headers: { ...headers, 'content-type': 'application/json' },
      });
    expect((await post(JSON.stringify({ search: 'x'.repeat(2 << 20), offset: 0, limit: 1 }))).status).toBe(413);
    expect((await post('{')).status).toBe(400);
    expect(await raw(running, '/', headers, 'POST')).toBe(405);
    expect(await raw(running, '/trpc/about,summary?batch=1', headers)).toBe(400);
    expect(await raw(running, `/files/${crypto.randomUUID()}`, headers)).toBe(405);
  });

  test('listens on the loopback only, and not at all once closed', async () => {
    const running = await runningHost();
    expect(running.host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { origin } = running.host;
    await running[Symbol.asyncDispose]();
    await expect(fetch(origin)).rejects.toThrow();
  });
});
