/** The browser host: the same application behind a loopback port, for machines without the desktop window. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { createContext } from '#app/context.ts';
import type { Ports } from '#app/ports.ts';
import { appRouter } from '#app/router.ts';
import { refuseRequest } from './guards.ts';
import { HEADERS } from './headers.ts';
import { staticFiles, type StaticFile } from './staticFiles.ts';
import { createGate, type Gate } from './token.ts';
import { createUploads, UPLOAD_LIMIT_BYTES, type Uploads } from './uploads.ts';

/** A call is a question, never a file. */
const CALL_LIMIT_BYTES = 1 << 20;
const HANDLE = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export interface HostOptions {
  readonly ports: Ports;
  /** The folder of the built screens. */
  readonly renderer: string;
  /** How long an upload and the call that opens it wait for each other. */
  readonly meetingMs?: number;
}

export interface Host {
  /** E.g. `http://127.0.0.1:49152`. */
  readonly origin: string;
  /** The address with the token, good for one browser. */
  readonly url: string;
  /** Forgets the open export, ends every connection and stops listening. */
  close(): Promise<void>;
}

interface Routes {
  readonly origin: string;
  readonly gate: Gate;
  readonly screens: (path: string) => StaticFile | undefined;
  readonly uploads: Uploads;
  readonly calls: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Listens on a port of the system's choice, on the loopback only. */
export async function startHost({ ports, renderer, meetingMs }: HostOptions): Promise<Host> {
  const screens = staticFiles(renderer);
  const uploads = createUploads(meetingMs);
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
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (routes === undefined) return end(response, 503);
    answer(request, response, routes).catch(() => {
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The host listens on a port.');
  const { port } = address;
  const origin = `http://127.0.0.1:${port}`;
  const gate = createGate(port);
  routes = { origin, gate, screens, uploads, calls };

  return {
    origin,
    url: `${origin}/?token=${gate.token}`,
    async close() {
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
  if (refused !== undefined) return end(response, refused);
  const url = URL.parse(request.url ?? '/', origin);
  if (url === null) return end(response, 400);
  const admitted = gate.admits(request.headers.cookie);
  const token = request.method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null) {
    const cookie = admitted ? undefined : gate.exchange(token);
    if (!admitted && cookie === undefined) return end(response, 403);
    if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
    response.setHeader('Location', '/');
    return end(response, 303);
  }
  if (!admitted) return end(response, 403);
  if (url.pathname.startsWith('/trpc/')) return routes.calls(request, response);
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
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT_BYTES) return end(response, 413);
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

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
