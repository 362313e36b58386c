/** Ways in which a file comes to harm, each a small change of its bytes, drawn from a seed. */

import type { Draw } from './draws.ts';

const encoder = new TextEncoder();

/** What is put into files: whatever means something to a reader of tables, dates, JSON or encodings. */
const PIECES: readonly Uint8Array[] = [
  [',', ';', '\t', '|', '"', '""', '",', ',"', '\n', '\r\n', '\r', '\n\n', ' ', '\0', '\uFEFF', '\u00A0', '\u200F', '٣', 'Ã©'],
  ['13/32/24', '1/2/24', '2024-02-30', '00:00:00', '99:99', 'Title,Date\n', 'sep=;\r\n', '{', '}', '[', ']', ':', '\\u0000'],
]
  .flat()
  .map((text) => encoder.encode(text));
const NOT_UTF8: readonly Uint8Array[] = [
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xff),
  Uint8Array.of(0xc3),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xf0, 0x9f),
];

type Mutation = (bytes: Uint8Array, draw: Draw) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  /* a bit flipped */ (bytes, draw) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[draw(copy.length)]! ^= 1 << draw(8);
    return copy;
  },
  /* a byte set */ (bytes, draw) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[draw(copy.length)] = draw(256);
    return copy;
  },
  /* cut off */ (bytes, draw) => bytes.slice(0, draw(bytes.length + 1)),
  /* a piece cut out */ (bytes, draw) => {
    const [from, to] = span(bytes, draw);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  /* a piece twice, here or elsewhere */ (bytes, draw) => {
    const [from, to] = span(bytes, draw);
    const at = draw(2) === 0 ? to : draw(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
  },
  /* two pieces exchanged */ (bytes, draw) => {
    const [a, b, c, d] = [0, 0, 0, 0].map(() => draw(bytes.length + 1)).toSorted((x, y) => x - y) as [
      number,
      number,
      number,
      number,
    ];
    return joined(bytes.subarray(0, a), bytes.subarray(c, d), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(d));
  },
  /* something put in */ (bytes, draw) => {
    const at = draw(bytes.length + 1);
    const piece = draw(6) === 0 ? NOT_UTF8[draw(NOT_UTF8.length)]! : PIECES[draw(PIECES.length)]!;
    return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
  },
  /* one character for another, throughout */ (bytes, draw) => {
    const [from, to] = [PIECES[draw(7)]![0]!, PIECES[draw(13)]![0]!];
    return bytes.map((byte) => (byte === from ? to : byte));
  },
  /* lines exchanged */ (bytes, draw) => {
    const lines = split(bytes);
    if (lines.length < 3) return bytes;
    const [one, other] = [draw(lines.length), draw(lines.length)];
    return joined(...lines.with(one, lines[other]!).with(other, lines[one]!));
  },
];

/** A file with one to four harms, most of them behind its first line, where a harm leaves a history. */
export function mutated(bytes: Uint8Array, draw: Draw): Uint8Array {
  const head = draw(4) === 0 ? 0 : bytes.indexOf(0x0a) + 1;
  let body = bytes.subarray(head);
  for (let harms = 1 + draw(4); harms > 0; harms--) body = MUTATIONS[draw(MUTATIONS.length)]!(body, draw);
  return joined(bytes.subarray(0, head), body);
}

function span(bytes: Uint8Array, draw: Draw): [from: number, to: number] {
  const from = draw(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + draw(80))];
}

function split(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from) + 1 || bytes.length;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  return lines;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
