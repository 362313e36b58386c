/** The browser host: the same application behind a loopback port, for machines without the desktop window. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { createContext } from '#app/context.ts';
import type { Ports } from '#app/ports.ts';
import { appRouter } from '#app/router.ts';
import { refuseRequest } from './guards.ts';
import { HEADERS } from './headers.ts';
import { isOurs } from './peer.ts';
import { watchPresence, type Presence } from './presence.ts';
import { staticFiles, type StaticFile } from './staticFiles.ts';
import { createGate, type Gate } from './token.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** A call is a question, never a file. */
const CALL_LIMIT_BYTES = 1 << 20;
/** A browser opens six connections to one host; this leaves room for a reload, and none for a flood. */
const CONNECTIONS = 64;
/** How long a request may take to say what it wants, and a call to say all of it. */
const SAYING_MS = 10_000;
/** How long a whole upload may take: a limit to end what nobody waits for any more, not one for large files. */
const UPLOADING_MS = 60 * 60_000;
/** A reload takes a moment; a browser that sleeps keeps its connection. */
const GRACE_MS = 20_000;
const HANDLE = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export interface HostOptions {
  readonly ports: Ports;
  /** The folder of the built screens. */
  readonly renderer: string;
  /** Limits of time, in milliseconds, for those who cannot wait. */
  readonly patience?: Partial<Patience>;
}

export interface Patience {
  /** How long an upload and the call that opens it wait for each other. */
  readonly meetingMs: number;
  /** How long a request may take for its headers, a call for its body, and an upload between two pieces of it. */
  readonly sayingMs: number;
  /** How long the host stays after the last page has gone. */
  readonly graceMs: number;
}

export interface Host {
  /** E.g. `http://127.0.0.1:49152`. */
  readonly origin: string;
  /** The address with the token, good for one browser. */
  readonly url: string;
  /** Resolves when the page was there, and has gone. */
  readonly left: Promise<void>;
  /** Forgets the open export, ends every connection and stops listening. */
  close(): Promise<void>;
}

interface Routes {
  readonly origin: string;
  readonly gate: Gate;
  readonly screens: (path: string) => StaticFile | undefined;
  readonly uploads: Uploads;
  readonly presence: Presence;
  readonly sayingMs: number;
  readonly calls: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Listens on a port of the system's choice, on the loopback only. */
export async function startHost({ ports, renderer, patience = {} }: HostOptions): Promise<Host> {
  const { sayingMs = SAYING_MS, graceMs = GRACE_MS, meetingMs } = patience;
  const screens = staticFiles(renderer);
  const uploads = createUploads(meetingMs, sayingMs);
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const presence = watchPresence(graceMs, leave);
  const context = createContext({ ...ports, files: uploads.files(ports.files) });
  const calls = createHTTPHandler({
    router: appRouter,
    basePath: '/trpc/',
    createContext: () => Promise.resolve(context),
    allowMethodOverride: true,
    allowBatching: false,
    maxBodySize: CALL_LIMIT_BYTES,
  });

  let routes: Routes | undefined;
  const limits = { headersTimeout: sayingMs, requestTimeout: UPLOADING_MS, connectionsCheckingInterval: sayingMs };
  const server = createServer(limits, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (routes === undefined) return end(response, 503);
    answer(request, response, routes).catch(() => {
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  });
  server.maxConnections = CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The host listens on a port.');
  const { port } = address;
  const origin = `http://127.0.0.1:${port}`;
  const gate = createGate(port);
  routes = { origin, gate, screens, uploads, presence, sayingMs, calls };

  return {
    origin,
    url: `${origin}/?token=${gate.token}`,
    left,
    async close() {
      presence.end();
      const closed = new Promise((resolve) => server.close(resolve));
      // First the connections: an import that waits for an upload would wait on.
      server.closeAllConnections();
      await Promise.all([closed, context.session.close()]);
    },
  };
}

/** Nothing but the exchange of the token is answered before the cookie is there. */
async function answer(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  const { origin, gate } = routes;
  const refused = refuseRequest(request.headers, origin);
  if (refused !== undefined) return turnAway(response, refused);
  const url = URL.parse(request.url ?? '/', origin);
  if (url === null) return end(response, 400);
  const admitted = gate.admits(request.headers.cookie);
  const token = request.method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null) {
    const cookie = admitted ? undefined : gate.exchange(token, () => isOurs(request.socket));
    if (!admitted && cookie === undefined) return turnAway(response, 403);
    if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
    response.setHeader('Location', '/');
    return end(response, 303);
  }
  if (!admitted) return turnAway(response, 403);
  routes.presence.answering(response);
  if (url.pathname.startsWith('/trpc/')) {
    // A question without a body has said all; its end would only be heard by somebody who reads it.
    if (request.method === 'POST') hurry(request, routes.sayingMs);
    return routes.calls(request, response);
  }
  const handle = HANDLE.exec(url.pathname)?.[1];
  if (handle !== undefined) return receive(request, response, routes.uploads, handle, url.searchParams.get('name') ?? '');
  return show(request, response, routes.screens(url.pathname));
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  uploads: Uploads,
  handle: string,
  name: string,
): Promise<void> {
  if (request.method !== 'PUT') return end(response, 405);
  if (Number(request.headers['content-length'] ?? 0) > uploads.limitBytes) return turnAway(response, 413);
  end(response, (await uploads.receive(handle, fileName(name), request)) ? 204 : 408);
}

/** The last part of what the browser calls the file; it is shown, never used as a path. */
function fileName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').slice(0, 255);
}

async function show(request: IncomingMessage, response: ServerResponse, file: StaticFile | undefined): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  if (file === undefined) return end(response, 404);
  const body = await file.read();
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Breaks off a request whose body does not come. */
function hurry(request: IncomingMessage, sayingMs: number): void {
  const timer = setTimeout(() => request.destroy(), sayingMs);
  for (const over of ['end', 'close'] as const) request.once(over, () => clearTimeout(timer));
}

/** Refuses, and ends the connection: whatever else a stranger has to say is not read. */
function turnAway(response: ServerResponse, status: number): void {
  response.setHeader('Connection', 'close');
  end(response, status);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
