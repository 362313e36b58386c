/** Serves the built page under `app://unreel/`, with its content policy as a header; `file:` is never shown. */

import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { pageFile } from './appPath.ts';
import { HEADERS } from './contentPolicy.ts';

/** The scheme has an origin and counts as secure; it cannot be fetched, framed across origins, cached as code or served by a worker. */
export const SCHEME: CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true } };

function refused(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}

/** Answers one request from the folder of the built page: 405 for anything but GET, 404 for anything that is not a file of it. */
export async function answer(request: { readonly method: string; readonly url: string }, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refused(405);
  const file = pageFile(request.url);
  if (file === undefined) return refused(404);
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, file.path));
    // A link inside the folder could still lead out of it.
    if (!path.startsWith(root + sep)) return refused(404);
    return new Response(new Uint8Array(await readFile(path)), { headers: { ...HEADERS, 'Content-Type': file.mediaType } });
  } catch {
    return refused(404);
  }
}

/** Serves the folder to the pages of one session. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(SCHEME.scheme, (request) => answer(request, folder));
}
