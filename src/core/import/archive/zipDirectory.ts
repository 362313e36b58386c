/**
 * The directory of a zip archive, read from its end and checked before anything is unpacked (APPNOTE.TXT 6.3.10, 4.3).
 * Nothing is ever written to a disk, so paths cannot escape; what remains is refusing archives built to exhaust or deceive.
 */

import { refusal, Unreadable } from '../refusals.ts';

/** A full report has about 40 members. */
export const MEMBERS_LIMIT = 10_000;
/** Sum of the unpacked sizes. */
export const UNPACKED_LIMIT = 4 * 1024 ** 3;
/** Tables of text shrink to a tenth or, very repetitive ones, a fiftieth; what shrinks further than this was made to. */
export const RATIO_LIMIT = 250;
/** Small members may shrink as they like. */
const RATIO_FROM_BYTES = 4 * 1024 ** 2;
const NAME_LIMIT = 1024;
const DIRECTORY_LIMIT = 16 * 1024 ** 2;

/** Flags of the general purpose field: encrypted, strongly encrypted, directory masked. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
/** The method that stands for another one inside AES. */
const AES = 99;
export const LOCAL_HEADER = 30;

const END_SIZE = 22;
const COMMENT_LIMIT = 0xffff;

export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const hostile = (why: string): Unreadable => new Unreadable(refusal('hostile-archive', `hostile-archive.${why}`));
const damaged = (): Unreadable => new Unreadable(refusal('not-readable', 'not-readable.archive'));

/** The entries that are files. Throws `Unreadable`. */
export async function readDirectory(read: ReadAt, size: number): Promise<readonly Entry[]> {
  const { count, offset, length } = await findDirectory(read, size);
  // The end of an archive that was cut off says nothing about its size; the places it names come first.
  if (offset + length > size) throw damaged();
  if (count > MEMBERS_LIMIT) throw hostile('members');
  if (length > DIRECTORY_LIMIT) throw hostile('members');
  const bytes = await read(offset, length);
  if (bytes.length < length) throw damaged();

  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = 0;
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > length || uint32(bytes, at) !== 0x0201_4b50) throw damaged();
    const flags = uint16(bytes, at + 8);
    const nameLength = uint16(bytes, at + 28);
    const extraLength = uint16(bytes, at + 30);
    const nameAt = at + 46;
    if (nameAt + nameLength + extraLength > length) throw damaged();
    // Some programs separate folders with a backslash. Names are compared in one form, as Apple's programs decompose them.
    const name = new TextDecoder()
      .decode(bytes.subarray(nameAt, nameAt + nameLength))
      .replaceAll('\\', '/')
      .normalize('NFC');
    const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
    const large = largeSizes(extra, uint32(bytes, at + 24), uint32(bytes, at + 20), uint32(bytes, at + 42));
    const entry: Entry = { name, method: uint16(bytes, at + 10), crc: uint32(bytes, at + 16), ...large };
    at = nameAt + nameLength + extraLength + uint16(bytes, at + 32);
    if (name.endsWith('/')) continue;

    if ((flags & ENCRYPTED) !== 0 || entry.method === AES) throw new Unreadable(refusal('encrypted', 'encrypted'));
    if (name.length > NAME_LIMIT || hasControl(name) || leavesFolder(name)) throw hostile('names');
    if (names.has(name)) throw hostile('duplicates');
    names.add(name);
    unpacked += entry.size;
    if (unpacked > UNPACKED_LIMIT) throw new Unreadable(refusal('too-large', 'too-large'));
    if (entry.size > RATIO_FROM_BYTES && entry.size > entry.packed * RATIO_LIMIT) throw hostile('ratio');
    if (entry.offset + LOCAL_HEADER + entry.packed > offset) throw damaged();
    entries.push(entry);
  }
  // A directory with more in it than it counts hides members from those who trust the count.
  if (at !== length) throw damaged();
  if (unpacked > RATIO_FROM_BYTES && unpacked > size * RATIO_LIMIT) throw hostile('ratio');
  const places = entries.toSorted((x, y) => x.offset - y.offset);
  places.forEach((entry, index) => {
    const next = places[index + 1];
    if (next && entry.offset + LOCAL_HEADER + entry.packed > next.offset) throw hostile('overlap');
  });
  return entries;
}

/** Where the directory lies, by the record at the archive's end. */
async function findDirectory(read: ReadAt, size: number): Promise<{ count: number; offset: number; length: number }> {
  const tailLength = Math.min(size, END_SIZE + COMMENT_LIMIT);
  const tail = await read(size - tailLength, tailLength);
  if (tail.length < tailLength) throw damaged();
  for (let at = tailLength - END_SIZE; at >= 0; at--) {
    if (uint32(tail, at) !== 0x0605_4b50 || at + END_SIZE + uint16(tail, at + 20) !== tailLength) continue;
    const end = { count: uint16(tail, at + 10), length: uint32(tail, at + 12), offset: uint32(tail, at + 16) };
    const isLarge = end.count === 0xffff || end.length === 0xffff_ffff || end.offset === 0xffff_ffff;
    return isLarge ? findLargeDirectory(read, size, tail, at) : end;
  }
  throw damaged();
}

/** The record of archives with more or larger members than 32 bits can say (zip64). */
async function findLargeDirectory(
  read: ReadAt,
  size: number,
  tail: Uint8Array,
  end: number,
): Promise<{ count: number; offset: number; length: number }> {
  const locator = end - 20;
  if (locator < 0 || uint32(tail, locator) !== 0x0706_4b50) throw damaged();
  const place = uint64(tail, locator + 8);
  if (place > size) throw damaged();
  const record = await read(place, 56);
  if (record.length < 56 || uint32(record, 0) !== 0x0606_4b50) throw damaged();
  return { count: uint64(record, 32), length: uint64(record, 40), offset: uint64(record, 48) };
}

/** Sizes and offset, taken from the zip64 field where the plain ones are at their limit. */
function largeSizes(
  extra: Uint8Array,
  size: number,
  packed: number,
  offset: number,
): { size: number; packed: number; offset: number } {
  const sizes = { size, packed, offset };
  for (let at = 0; at + 4 <= extra.length; at += 4 + uint16(extra, at + 2)) {
    if (uint16(extra, at) !== 1) continue;
    let value = at + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffff_ffff) continue;
      if (value + 8 > extra.length) throw damaged();
      sizes[key] = uint64(extra, value);
      value += 8;
    }
  }
  return sizes;
}

/** A path that is absolute or climbs. Nothing is written to a disk, but only an archive made to harm names one. */
function leavesFolder(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..');
}

function hasControl(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) < 0x20) return true;
  return name === '';
}

export const uint16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
export const uint32 = (bytes: Uint8Array, at: number): number => (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0;
const uint64 = (bytes: Uint8Array, at: number): number => uint32(bytes, at) + uint32(bytes, at + 4) * 2 ** 32;
