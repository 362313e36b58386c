/** A file opened for reading and nothing else: in chunks of a megabyte, or at any place. */

import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Source } from '#app/ports.ts';
import type { Lend } from '#core/import/lending.ts';
import { fromHome } from './homePath.ts';
import { refuseReading } from './refusals.ts';

const CHUNK = 1 << 20;

/** Without waiting: a pipe that nobody writes to would otherwise hold the program until somebody does. Windows has no such flag. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A source whose size is known, and that can be read at any place. */
export interface FileSource extends Source {
  readonly size: number;
  readonly read: Lend;
}

/** Opens a regular file read-only. Folders, pipes and devices are refused. */
export async function openSource(path: string): Promise<Result<FileSource>> {
  let file: FileHandle;
  try {
    file = await open(fromHome(path), READ);
  } catch (error) {
    return refuseReading(error);
  }
  try {
    const facts = await file.stat();
    if (facts.isFile()) return ok(sourceOf(file, basename(path), facts.size));
    await file.close();
    if (facts.isDirectory()) return refuse('is-a-directory', say('app.refusal.isADirectory'));
    return refuse('not-readable', say('app.refusal.notAFile'));
  } catch (error) {
    await file.close().catch(() => {});
    return refuseReading(error);
  }
}

function sourceOf(file: FileHandle, name: string, size: number): FileSource {
  const read: Lend = async (offset, length, into) => {
    const wanted = Math.max(0, Math.min(length, size - offset));
    const bytes = into?.subarray(0, wanted) ?? new Uint8Array(wanted);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled === bytes.length ? bytes : bytes.subarray(0, filled);
  };
  return {
    name,
    size,
    read,
    async *stream() {
      // The next chunk is fetched while the one before is worked on.
      let ahead = read(0, CHUNK);
      for (let offset = 0; ;) {
        const chunk = await ahead;
        if (chunk.length === 0) return;
        offset += chunk.length;
        ahead = read(offset, CHUNK);
        // Whoever stops early does not hear of it; who goes on awaits it above.
        ahead.catch(() => {});
        yield chunk;
      }
    },
    close: () => file.close(),
  };
}
