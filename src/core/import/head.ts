/** The first bytes of a file without losing them: formats, encodings and delimiters are told from the head, then the whole is read. */

import type { Message } from '../message.ts';
import type { Dialect } from '../model.ts';
import { DELIMITERS, guessDelimiter, parseCsv } from '../csv.ts';
import { detectEncoding, type Encoding } from './bytes/encoding.ts';
import { recogniseFormat, type RecognisedFormat } from './formats/index.ts';
import { otherServiceOf } from './otherServices.ts';
import { reportTableOf } from './netflixReport/index.ts';

/** Enough for any header and some hundred rows. */
export const HEAD_BYTES = 64 * 1024;

export interface Opened {
  /** Up to about `HEAD_BYTES`; all of a shorter file. */
  readonly head: Uint8Array;
  /** The whole file, head included. Once. */
  readonly whole: AsyncIterable<Uint8Array>;
  /** Lets go of a file that will not be read further. */
  close(): Promise<void>;
}

/** Reads the head of a stream. */
export async function openHead(stream: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < HEAD_BYTES && !done) {
    const next = await iterator.next();
    if (next.done) done = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* first.splice(0);
      if (done) return;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await close();
    }
  }
  return { head: joined(first, HEAD_BYTES), whole: whole(), close };
}

/** What the head of a table says. */
export interface Sniffed {
  readonly encoding: { readonly encoding: Encoding; readonly mark: number };
  readonly delimiter: Dialect['delimiter'];
  readonly header: readonly string[];
  /** Whether the first line only names the delimiter (`sep=;`), as spreadsheets write it. */
  readonly separatorLine: boolean;
  /** The first line is a row: the names in `header` are ours. */
  readonly headless?: boolean | undefined;
  /** The file is no table but a list of JSON objects, or a page made of one; `header` names their paths. */
  readonly entries?: 'json' | 'page' | undefined;
  readonly recognised: RecognisedFormat | undefined;
  /** What it holds, where it only has the columns of a history. */
  readonly holds?: Message | undefined;
}

/** The head of a table as text, without byte order mark and without a line that only names the delimiter. */
export interface HeadText {
  readonly encoding: Sniffed['encoding'];
  readonly text: string;
  /** The delimiter that a first line such as `sep=;` names. */
  readonly named: Dialect['delimiter'] | undefined;
}

export function headText(head: Uint8Array): HeadText {
  const encoding = detectEncoding(head);
  const text = new TextDecoder(encoding.encoding, { ignoreBOM: true }).decode(head.subarray(encoding.mark), { stream: true });
  const line = /^sep=([,;\t|])\r?\n/.exec(text);
  return {
    encoding,
    // Blank lines before the first row are no rows.
    text: (line ? text.slice(line[0].length) : text).replace(/^(?:[ \t]*\r?\n)+/, ''),
    named: DELIMITERS.find((delimiter) => delimiter === line?.[1]),
  };
}

/** Reads encoding, delimiter and header from the head. A header that fits a known table decides the delimiter. */
export function sniff(head: Uint8Array): Sniffed {
  const { encoding, text: table, named } = headText(head);
  const headers = DELIMITERS.map((delimiter) => ({
    delimiter,
    header: headerOf(table, delimiter),
  }));
  const known = headers.find(({ header }) => recogniseFormat(header)) ?? headers.find(({ header }) => isOtherKnown(header));
  const guess = named ?? guessDelimiter(table);
  const chosen = known ?? headers.find(({ delimiter }) => delimiter === guess) ?? headers[0]!;
  return {
    encoding,
    delimiter: chosen.delimiter,
    header: chosen.header,
    separatorLine: named !== undefined,
    recognised: recogniseFormat(chosen.header),
  };
}

/** Whether a header is that of a known table that is not a history. */
const isOtherKnown = (header: readonly string[]): boolean =>
  otherServiceOf(header) !== undefined || reportTableOf(header) !== undefined;

/** The cells of the first line of a text. */
export const headerOf = (text: string, delimiter: Dialect['delimiter']): string[] =>
  unwrapped(parseCsv(text, delimiter, 1)[0] ?? [], delimiter);

/** A header that a spreadsheet wrapped whole into one quoted cell, as its cells. */
function unwrapped(header: string[], delimiter: Dialect['delimiter']): string[] {
  const [only] = header;
  if (header.length !== 1 || !only?.includes(delimiter)) return header;
  return parseCsv(only, delimiter, 1)[0] ?? header;
}

function joined(parts: readonly Uint8Array[], limit: number): Uint8Array {
  const length = Math.min(
    limit,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    const used = part.subarray(0, length - at);
    all.set(used, at);
    at += used.length;
  }
  return all;
}
