/** A packaged folder as a zip, for the systems whose people expect one. Links and modes are kept; times say nothing. */

import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Zip, ZipDeflate } from 'fflate';
import type { Entry } from './linux/tar.ts';

/** High bits of the attributes: what a file is, as Unix says it. */
const KINDS = { folder: 0o040000, link: 0o120000, bytes: 0o100000, file: 0o100000 } as const;
const UNIX = 3;

/** Writes the entries. `seconds` since 1970 is the time of each, and not before 1980, when zip begins. */
export async function writeZip(entries: readonly Entry[], seconds: number, file: string): Promise<void> {
  const out = createWriteStream(file);
  let failed: Error | undefined;
  let full = false;
  const zip = new Zip((error, chunk, last) => {
    if (error !== null) failed = error;
    else if (!out.write(chunk)) full = true;
    if (last) out.end();
  });
  const utc = new Date(Math.max(seconds, Date.UTC(1980, 0, 1) / 1000) * 1000);
  // Zip writes the clock on the wall, and the library reads it in the builder's time zone.
  const mtime = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours(), utc.getUTCMinutes());
  for (const { path, mode, content } of entries) {
    const part = new ZipDeflate(path, { level: 9 });
    Object.assign(part, { mtime, os: UNIX, attrs: ((KINDS[content.kind] | mode) << 16) >>> 0 });
    zip.add(part);
    if (content.kind === 'file') {
      for await (const chunk of createReadStream(content.source) as AsyncIterable<Uint8Array>) {
        part.push(new Uint8Array(chunk));
        if (full) await once(out, 'drain');
        full = false;
      }
    } else if (content.kind === 'link') part.push(Buffer.from(content.target));
    else if (content.kind === 'bytes') part.push(content.bytes);
    part.push(new Uint8Array(0), true);
    if (failed !== undefined) throw failed;
  }
  const ended = once(out, 'close');
  zip.end();
  await ended;
}
