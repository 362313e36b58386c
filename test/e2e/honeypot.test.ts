/**
 * A page full of bad intentions under the policies of both hosts: it tries every way out to listeners of its own, and they
 * hear nothing. Without a policy they hear all of it, so that silence means something.
 */

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADERS as DESKTOP } from '#electron/main/contentPolicy.ts';
import { HEADERS as BROWSER_HOST } from '#host/headers.ts';
import { launchBrowser, type Browser } from './browser.ts';
import { listen, type Heard } from './honeypot/listener.ts';
import { WAYS, type Way } from './honeypot/ways.ts';

/** Long enough for a way to be tried, on a busy machine too. */
const LISTENING_MS = 1500;

/** Tries in a worker what a page would try. The address comes as a message, or in the worker's own address. */
const WORKER = `
  const tryOut = (to) => { try { importScripts(to) } catch {} fetch(to).catch(() => {}); };
  onmessage = ({ data }) => tryOut(data);
  onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => tryOut(data); };
  if (location.search) tryOut(decodeURIComponent(location.search.slice(1)));`;

type Outcome = readonly (readonly [name: string, heard: Heard])[];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Serves a page that tries these ways, each towards a listener of its own; gives what each listener heard. */
async function heardOf(ways: readonly Way[], headers: Readonly<Record<string, string>>): Promise<Outcome> {
  await using listeners = new AsyncDisposableStack();
  const tries = await Promise.all(ways.map(async (way) => ({ way, listener: listeners.use(await listen()) })));
  const script = tries.map(
    ({ way, listener: { port } }) =>
      `try { const port = ${port}; const to = 'http://127.0.0.1:${port}/x'; (() => { ${way.script} })() } catch {}`,
  );
  const ADD =
    'const add = (tag, given) => { const made = Object.assign(document.createElement(tag), given); document.body.append(made); return made; };';
  const server = createServer((request, response) => {
    const [type, body] = request.url?.startsWith('/worker.js')
      ? ['text/javascript', WORKER]
      : request.url === '/ways.js'
        ? ['text/javascript', `${ADD}\n${script.join('\n')}\ndocument.title = 'tried'`]
        : ['text/html', '<!doctype html><title>Honeypot</title><body><script src="/ways.js"></script>'];
    response.writeHead(200, { ...headers, 'Content-Type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The page has no port.');
  const page = await browser.context.newPage();
  try {
    await page.goto(`http://127.0.0.1:${address.port}/`, { waitUntil: 'commit' });
    if (!ways.some(({ leaves }) => leaves)) await page.waitForFunction(() => document.title === 'tried');
    await new Promise((resolve) => setTimeout(resolve, LISTENING_MS));
  } finally {
    for (const opened of browser.context.pages()) if (opened !== browser.page) await opened.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  return tries.map(({ way, listener }) => [way.name, listener.heard()] as const);
}

/** All ways that stay, at once; each that leaves, by itself. */
async function heard(headers: Readonly<Record<string, string>>): Promise<Record<string, Heard>> {
  const outcomes = [
    ...(await heardOf(
      WAYS.filter(({ leaves }) => !leaves),
      headers,
    )),
  ];
  for (const way of WAYS.filter(({ leaves }) => leaves)) outcomes.push(...(await heardOf([way], headers)));
  return Object.fromEntries(outcomes);
}

describe('ways out of a page', () => {
  test('are all heard where there is no policy', async () => {
    const outcome = await heard({});
    const connectionOnly = ['preconnect'];
    expect(outcome).toEqual(
      Object.fromEntries(WAYS.map(({ name }) => [name, connectionOnly.includes(name) ? 'connection' : 'page'])),
    );
  });

  test.each([
    ['browser host', BROWSER_HOST],
    ['desktop', DESKTOP],
  ] as const)('under the policy of the %s: nothing, but for what no policy can name', async (_host, headers) => {
    const outcome = await heard(headers);
    // Whether Chromium connects ahead of what it then refuses is its own affair: at most that.
    const most = ({ name, heard: expected }: Way): Heard =>
      expected === undefined || (expected === 'connection' && outcome[name] === 'nothing') ? 'nothing' : expected;
    expect(outcome).toEqual(Object.fromEntries(WAYS.map((way) => [way.name, most(way)])));
  });

  test('that are heard all the same say what stops them', () => {
    for (const { heard, why = '' } of WAYS) {
      expect(why === '').toBe(heard === undefined);
      for (const [file] of why.matchAll(/lockdown\/\w+\.ts/g)) expect(existsSync(`electron/main/${file}`), file).toBe(true);
    }
  });
});
