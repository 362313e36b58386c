/**
 * Bytes a browser hands over. An upload and the call that opens it find each other by a handle, whichever comes first;
 * the bytes then flow from the socket into the import and the socket waits when the import does.
 */

import type { IncomingMessage } from 'node:http';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Files, Source } from '#app/ports.ts';

/** How long one side waits for the other. */
const MEETING_MS = 10_000;
/** Uploads up to this size are kept until the export is closed, so that they can be read again in another order of dates. */
const KEPT_BYTES = 64 << 20;
/** More than any export; an upload that goes on beyond it is broken off. */
const LIMIT_BYTES = 4 * 2 ** 30;

export interface Uploads {
  readonly limitBytes: number;
  /** Takes an upload; resolves when its bytes were read or given up, false when nobody opened it in time. */
  receive(handle: string, name: string, request: IncomingMessage): Promise<boolean>;
  /** Files by path as before, and by handle from here. */
  files(base: Files): Files;
}

interface Upload {
  readonly source: Source;
  /** Resolves when the source is closed. */
  readonly closed: Promise<void>;
}

/** `sayingMs`: how long the import waits for the next piece of an upload. */
export function createUploads(
  meetingMs: number = MEETING_MS,
  sayingMs: number = MEETING_MS,
  limitBytes: number = LIMIT_BYTES,
): Uploads {
  const offered = new Map<string, (take: boolean) => Upload>();
  const wanted = new Map<string, (upload: Upload) => void>();
  const kept = new Map<string, { name: string; chunks: readonly Uint8Array[] }>();

  const open = async (handle: string): Promise<Result<Source>> => {
    const again = kept.get(handle);
    if (again !== undefined) return ok(memorySource(again.name, again.chunks));
    const waiting = offered.get(handle);
    if (waiting !== undefined) return ok(waiting(true).source);
    if (wanted.has(handle)) return refuse('busy', say('app.refusal.busy'));
    const upload = await new Promise<Upload | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), meetingMs);
      wanted.set(handle, (arrived) => {
        clearTimeout(timer);
        resolve(arrived);
      });
    });
    wanted.delete(handle);
    return upload === undefined ? refuse('not-found', say('app.refusal.uploadGone')) : ok(upload.source);
  };

  return {
    limitBytes,
    async receive(handle, name, request) {
      const upload = uploadOf(name, request, { sayingMs, limitBytes }, (chunks) => kept.set(handle, { name, chunks }));
      const waiting = wanted.get(handle);
      if (waiting !== undefined) waiting(upload);
      else if (!(await isTaken(handle, upload))) return false;
      await upload.closed;
      return true;
    },
    files: (base) => ({
      ...base,
      open: (file) => ('handle' in file ? open(file.handle) : base.open(file)),
      forget(file) {
        if ('handle' in file) kept.delete(file.handle);
        else base.forget?.(file);
      },
    }),
  };

  function isTaken(handle: string, upload: Upload): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (taken: boolean): Upload => {
        clearTimeout(timer);
        offered.delete(handle);
        resolve(taken);
        return upload;
      };
      const timer = setTimeout(() => settle(false), meetingMs);
      offered.set(handle, settle);
    });
  }
}

function uploadOf(
  name: string,
  request: IncomingMessage,
  { sayingMs, limitBytes }: { sayingMs: number; limitBytes: number },
  keep: (chunks: readonly Uint8Array[]) => void,
): Upload {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  const source: Source = {
    name,
    size: Number.isSafeInteger(length) ? length : undefined,
    read: undefined,
    async *stream() {
      let chunks: Uint8Array[] | undefined = [];
      let total = 0;
      // Only the browser is hurried: while the import works on a piece, the socket waits for it.
      const hurry = (): NodeJS.Timeout => setTimeout(() => request.destroy(), sayingMs);
      let timer = hurry();
      try {
        for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          clearTimeout(timer);
          total += chunk.length;
          if (total > limitBytes) request.destroy();
          if (total > KEPT_BYTES) chunks = undefined;
          chunks?.push(chunk);
          yield chunk;
          timer = hurry();
        }
      } finally {
        clearTimeout(timer);
      }
      if (chunks !== undefined) keep(chunks);
    },
    close() {
      // What the import did not want is read and dropped: a browser that is answered too early reports a broken connection.
      request.resume();
      resolve();
      return Promise.resolve();
    },
  };
  return { source, closed };
}

function memorySource(name: string, chunks: readonly Uint8Array[]): Source {
  const bytes = Buffer.concat(chunks);
  return {
    name,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    async *stream() {
      yield* chunks;
    },
    close: () => Promise.resolve(),
  };
}
