/** The tables among the files a person gave: files themselves, and members of archives. */

import { openHead } from './head.ts';
import type { Lend } from './lending.ts';
import { FILE_LIMIT, refusal, Unreadable } from './refusals.ts';
import type { ByteSource } from './source.ts';
import { isZip, openZip, spreadsheetIn, ZIP_BUFFER_LIMIT } from './archive/zip.ts';

/** A file or a member of an archive, whose bytes can be had once or (`repeatable`) again and again. */
export interface Table {
  readonly name: string;
  readonly size: number | undefined;
  readonly repeatable: boolean;
  stream(): AsyncIterable<Uint8Array>;
  /** Random access, where the file itself is the table and its host has it. */
  readonly read?: Lend | undefined;
}

/** Members with these endings are looked into; others are only listed. */
const READ_ENDINGS = /\.(?:csv|tsv|txt|json|html)$/i;

/** Whether a table is worth looking into by its name. A file given by the person always is. */
export const isReadable = (table: Table, fromArchive: boolean): boolean => !fromArchive || READ_ENDINGS.test(table.name);

/** Opens a file: itself as a table, or every member of the archive it is. Throws `Unreadable`. */
export async function tablesOf(file: ByteSource): Promise<{ readonly fromArchive: boolean; readonly tables: readonly Table[] }> {
  if (file.size !== undefined && file.size > FILE_LIMIT) throw new Unreadable(refusal('too-large', 'too-large'));
  const opened = await openHead(guarded(file.stream()));
  if (!isZip(opened.head)) {
    if (file.read === undefined) {
      return {
        fromArchive: false,
        tables: [{ name: file.name, size: file.size, repeatable: false, stream: () => limited(opened.whole) }],
      };
    }
    await opened.close();
    const { name } = file;
    return {
      fromArchive: false,
      tables: [
        { name, size: file.size, repeatable: true, stream: () => limited(guarded(file.stream())), read: guardedRead(file.read) },
      ],
    };
  }
  let { read, size } = file;
  if (read === undefined || size === undefined) {
    const whole = await buffered(opened.whole);
    size = whole.length;
    read = (offset, length) => Promise.resolve(whole.subarray(offset, offset + length));
  } else await opened.close();
  const members = await openZip(guardedRead(read), size);
  if (spreadsheetIn(members)) throw new Unreadable(refusal('not-a-table', 'not-a-table.spreadsheet'));
  return { fromArchive: true, tables: members.map((member) => ({ ...member, repeatable: true })) };
}

/** What a host throws while lending bytes is not a bug of ours: the file went away or cannot be read. */
export async function* guarded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    throw new Unreadable(refusal('not-readable', 'not-readable'));
  }
}

/** The same of random access. */
function guardedRead(read: Lend): Lend {
  return async (offset, length, into) => {
    try {
      return await read(offset, length, into);
    } catch {
      throw new Unreadable(refusal('not-readable', 'not-readable'));
    }
  };
}

async function* limited(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > FILE_LIMIT) throw new Unreadable(refusal('too-large', 'too-large'));
    yield chunk;
  }
}

/** An archive that comes as a stream, in memory: its directory is at its end. */
async function buffered(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > ZIP_BUFFER_LIMIT) throw new Unreadable(refusal('too-large', 'too-large.archive'));
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
