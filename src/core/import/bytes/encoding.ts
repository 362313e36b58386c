/**
 * Which encoding a file is in, judged from its first bytes, and the same file as UTF-8 bytes without a mark.
 * Everything else in the import works on ASCII-compatible bytes; windows-1252 is told apart later, value by value.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How many first bytes are looked at. */
const LOOKED_AT = 4096;
/** At most one NUL in so many is on the other side. */
const RARE = 8;

/** The encoding, and how many bytes of byte order mark precede the text. */
export function detectEncoding(head: Uint8Array): { encoding: Encoding; mark: number } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  // Western text in UTF-16 without a mark has a NUL in every other byte, on the same side but for letters such as U+4E00.
  const length = Math.min(head.length, LOOKED_AT) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (odd > length / 4 && even * RARE < odd) return { encoding: 'utf-16le', mark: 0 };
  if (even > length / 4 && odd * RARE < even) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

/** The chunks of a file as UTF-8 without its byte order mark. Of a file already in UTF-8 the chunks themselves are passed on. */
export async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, mark }: { encoding: Encoding; mark: number },
): AsyncGenerator<Uint8Array> {
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  let skip = mark;
  for await (const chunk of chunks) {
    const bytes = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - bytes.length;
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  const rest = decoder?.decode();
  if (rest) yield encoder.encode(rest);
}

/** First bytes of gzip, 7z, rar, xz and bzip2. */
const PACKED: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x42, 0x5a, 0x68, 0x39],
];

/** What a file is that is no table of text; undefined when it may be one. */
export function otherThanText(head: Uint8Array): 'pdf' | 'json' | 'html' | 'packed' | 'binary' | undefined {
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 256)).trimStart().toLowerCase();
  if (start.startsWith('%pdf-')) return 'pdf';
  if (/^(?:ï»¿)?\s*(?:\{|\[\s*[[{"\]])/.test(start)) return 'json';
  if (/^(?:ï»¿)?\s*<(?:!doctype|html|\?xml)/.test(start)) return 'html';
  if (PACKED.some((signature) => signature.every((byte, at) => head[at] === byte))) return 'packed';
  if (detectEncoding(head).encoding !== 'utf-8') return undefined;
  const length = Math.min(head.length, LOOKED_AT);
  let odd = 0;
  for (let at = 0; at < length; at++) {
    const byte = head[at]!;
    if (byte === 0) return 'binary';
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) odd++;
  }
  return odd * 20 > length ? 'binary' : undefined;
}
