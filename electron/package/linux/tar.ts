/** Tape archives in the form of POSIX.1-1988 (ustar), with times and owners that say nothing of the machine they were made on. */

import { createReadStream } from 'node:fs';

export interface Entry {
  /** With `/`, relative; a folder ends with one. */
  readonly path: string;
  readonly mode: number;
  readonly content:
    | { readonly kind: 'folder' }
    | { readonly kind: 'link'; readonly target: string }
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'file'; readonly source: string; readonly size: number };
}

const BLOCK = 512;
const TYPES = { bytes: '0', file: '0', link: '2', folder: '5' } as const;

/** The archive, piece by piece. `seconds` since 1970 is the time of every entry. Throws for a path that ustar cannot say. */
export async function* tar(entries: Iterable<Entry>, seconds: number): AsyncGenerator<Uint8Array> {
  for (const entry of entries) {
    yield header(entry, seconds);
    const { content } = entry;
    if (content.kind === 'bytes') yield content.bytes;
    else if (content.kind === 'file') yield* createReadStream(content.source) as AsyncIterable<Buffer>;
    yield Buffer.alloc((BLOCK - (sizeOf(entry) % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** The bytes of an entry's content. */
export function sizeOf({ content }: Entry): number {
  if (content.kind === 'bytes') return content.bytes.length;
  return content.kind === 'file' ? content.size : 0;
}

function header(entry: Entry, seconds: number): Buffer {
  const { content } = entry;
  const { name, prefix } = nameParts(entry.path);
  const target = content.kind === 'link' ? content.target : '';
  if (Buffer.byteLength(target) > 100) throw new RangeError(`The target of ${entry.path} is too long for this archive.`);
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number): void =>
    void head.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1');
  head.write(name, 0);
  octal(entry.mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(sizeOf(entry), 124, 12);
  octal(seconds, 136, 12);
  head.write(TYPES[content.kind], 156);
  head.write(target, 157);
  head.write('ustar\u000000', 257, 'latin1');
  head.write('root', 265);
  head.write('root', 297);
  head.write(prefix, 345);
  // The sum is taken over the header with blanks where the sum goes.
  head.fill(' ', 148, 156);
  octal(
    head.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  head[154] = 0;
  return head;
}

/** A path of up to 100 bytes, or a prefix of up to 155 and a name of up to 100 with a `/` between them. */
function nameParts(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' };
  for (let at = path.indexOf('/'); at >= 0 && at < path.length - 1; at = path.indexOf('/', at + 1)) {
    const prefix = path.slice(0, at);
    const name = path.slice(at + 1);
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return { name, prefix };
  }
  throw new RangeError(`${path} is too long for this archive.`);
}
