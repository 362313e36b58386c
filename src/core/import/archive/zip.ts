/** The members of a zip archive as streams: unpacked in memory as they are read, never to a disk, and checked to the byte. */

import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { refusal, Unreadable } from '../refusals.ts';
import { LOCAL_HEADER, readDirectory, uint16, uint32, type Entry, type ReadAt } from './zipDirectory.ts';

/** An archive that arrives as a stream is held in memory up to this size; one that can be read at any place has no such limit. */
export const ZIP_BUFFER_LIMIT = 512 * 1024 ** 2;

/** Packed bytes unpacked at once; deflate makes at most 1,032 times as many of them, so 66 MB. */
const PIECE = 64 * 1024;

export interface Member {
  readonly name: string;
  /** Unpacked bytes. */
  readonly size: number;
  /** Throws `Unreadable` when the bytes are not what the directory promised. */
  stream(): AsyncIterable<Uint8Array>;
}

/** Whether a file begins as a zip archive does (an empty one included). */
export function isZip(head: Uint8Array): boolean {
  return head.length >= 4 && (uint32(head, 0) === 0x0403_4b50 || uint32(head, 0) === 0x0605_4b50);
}

/** The files in an archive of `size` bytes. Throws `Unreadable`. */
export async function openZip(read: ReadAt, size: number): Promise<readonly Member[]> {
  const entries = await readDirectory(read, size);
  return entries
    .filter(({ name }) => !isDesktopFile(name))
    .map((entry) => ({ name: entry.name, size: entry.size, stream: () => unpacked(read, entry) }));
}

/** What desktops leave in archives that are packed again: no part of an export. */
function isDesktopFile(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return name.startsWith('__MACOSX/') || base.startsWith('._') || /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(base);
}

/** Whether the members are those of a spreadsheet document, which is a zip archive too. */
export function spreadsheetIn(members: readonly Member[]): boolean {
  return members.some(({ name }) => name === 'xl/workbook.xml' || name === 'content.xml');
}

async function* unpacked(read: ReadAt, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw new Unreadable(refusal('not-readable', 'not-readable.method'));
  const local = await read(entry.offset, LOCAL_HEADER);
  if (local.length < LOCAL_HEADER || uint32(local, 0) !== 0x0403_4b50) throw damaged();
  if ((uint16(local, 6) & 1) !== 0) throw new Unreadable(refusal('encrypted', 'encrypted'));
  if (uint16(local, 8) !== entry.method) throw damaged();
  const start = entry.offset + LOCAL_HEADER + uint16(local, 26) + uint16(local, 28);

  let crc = 0;
  let size = 0;
  for await (const chunk of entry.method === 0
    ? pieces(read, start, entry.packed)
    : inflated(pieces(read, start, entry.packed))) {
    size += chunk.length;
    // More than promised: the checks of the directory were passed with false numbers.
    if (size > entry.size) throw new Unreadable(refusal('hostile-archive', 'hostile-archive.size'));
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged();
}

async function* pieces(read: ReadAt, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length;) {
    const piece = await read(start + at, Math.min(PIECE, length - at));
    if (piece.length === 0) throw damaged();
    at += piece.length;
    yield piece;
  }
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => out.push(chunk));
  const push = (bytes: Uint8Array, last: boolean): Uint8Array[] => {
    out = [];
    try {
      inflate.push(bytes, last);
    } catch {
      throw damaged();
    }
    return out;
  };
  for await (const piece of packed) yield* push(piece, false);
  yield* push(new Uint8Array(0), true);
}

const damaged = (): Unreadable => new Unreadable(refusal('not-readable', 'not-readable.archive'));
