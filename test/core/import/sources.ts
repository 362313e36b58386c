/** Byte sources over texts and bytes, for tests of the import. */

import type { ByteSource } from '#core/import/source.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import { cellText, type History } from '#core/history.ts';
import type { DateOrder } from '#core/dateForm.ts';
import { unattended } from '#core/task.ts';
import type { Result } from '#core/result.ts';

/** A file that can be read at any place, and gives `chunk` bytes at a time where it is read through. */
export function fileOf(content: string | Uint8Array, name = 'file.csv', chunk = 4096): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
    read: async (offset, length, into) => bytes.subarray(offset, offset + (into ? Math.min(length, chunk) : length)),
  };
}

/** An upload: bytes that come once, of unknown size. */
export function uploadOf(content: string | Uint8Array, name = 'upload', chunk = 4096): ByteSource {
  const file = fileOf(content, name, chunk);
  let used = false;
  return {
    name,
    size: undefined,
    read: undefined,
    stream() {
      if (used) throw new Error('An upload can be streamed once.');
      used = true;
      return file.stream();
    },
  };
}

export const imported = (
  content: string | Uint8Array,
  options: { dateOrder?: DateOrder | undefined; chunk?: number } = {},
): Promise<Result<Imported>> =>
  importHistory([fileOf(content, 'file.csv', options.chunk)], { dates: { order: options.dateOrder } }, unattended);

/** Every cell as in the file. */
export const cellsOf = (history: History): string[][] =>
  Array.from({ length: history.rows }, (_, row) => history.columns.map((column) => cellText(column, row)));

/** UTF-16 with a byte order mark. */
export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

/** Latin letters as windows-1252 writes them. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
