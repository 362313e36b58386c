/** Files that are only in memory, so that a case of the fuzz costs no disk and finds nothing of the case before. */

import { createHash } from 'node:crypto';
import type { FileRef, Files, Source } from '#app/ports.ts';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';

const nameOf = (file: FileRef): string => ('path' in file ? file.path : file.handle);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Files over a map, which what is written goes into. */
export function memoryFiles(held: Map<string, Uint8Array>): Files {
  const place = (
    path: string,
    { sources, overwrite }: { readonly sources: readonly FileRef[]; readonly overwrite: boolean },
  ): Result<string> => {
    if (sources.some((source) => nameOf(source) === path)) return refuse('target-is-source', say('app.refusal.targetIsSource'));
    return held.has(path) && !overwrite ? refuse('target-exists', say('app.refusal.targetExists')) : ok(path);
  };
  return {
    open: async (file) => {
      const bytes = held.get(nameOf(file));
      return bytes ? ok(sourceOf(nameOf(file), bytes)) : refuse('not-found', say('app.refusal.notFound'));
    },
    beginCopy: async (path, options) => {
      const target = place(path, options);
      if (!target.ok) return target;
      let written = new Uint8Array(0);
      return ok({
        write: async (bytes) => {
          const more = new Uint8Array(written.length + bytes.length);
          more.set(written);
          more.set(bytes, written.length);
          written = more;
          return ok(undefined);
        },
        readBack: async () => ok(sourceOf(path, written)),
        commit: async () => {
          held.set(path, written);
          return ok({ path, sha256: createHash('sha256').update(written).digest('hex') });
        },
        discard: async () => {},
        retract: async () => {
          if (!options.overwrite && held.get(path) === written) held.delete(path);
        },
      });
    },
    writeText: async (path, text, options) => {
      const target = place(path, options);
      if (target.ok) held.set(path, new TextEncoder().encode(text));
      return target;
    },
    inOneFolder: async (path, other) => folderOf(path) === folderOf(other),
    readText: async (path) => {
      const bytes = held.get(path);
      return bytes ? ok(new TextDecoder().decode(bytes)) : refuse('not-found', say('app.refusal.notFound'));
    },
  };
}

function sourceOf(path: string, bytes: Uint8Array): Source {
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    close: async () => {},
  };
}
