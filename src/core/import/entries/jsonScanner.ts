/**
 * Finds the tokens of a JSON text (RFC 8259) in streamed bytes, without recursion and without building values: a history
 * of a hundred megabytes is read in constant memory, and ten thousand brackets cost ten thousand steps.
 */

import { roomFor } from '../bytes/typedArrays.ts';

/** Brackets within brackets; no export goes beyond ten. */
export const DEPTH_LIMIT = 64;

/** A string or a number longer than this is no value of a history. */
export const TOKEN_LIMIT = 256 * 1024;

export type Token = '{' | '}' | '[' | ']' | 'key' | 'string' | 'literal' | 'null' | 'wait' | 'fault';

/** What may come next. */
type Expected = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'more' | 'nothing';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const ARRAY = 1;
const OBJECT = 0;
/** Bytes of numbers, of `true`, `false` and `null`, and of whatever somebody puts in their place. */
const isWord = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  byte === 0x2b ||
  byte === 0x2d ||
  byte === 0x2e;

/** `feed` bytes, then call `next` until it says `wait`; after `end`, `wait` means that the text is over and whole. */
export class JsonScanner {
  /** Where `start` and `end` of a key, a string or a literal point into; valid until the next call. Strings are unescaped. */
  bytes = new Uint8Array(1);
  start = 0;
  end = 0;
  /** The line (1-based) on which the token begins. */
  line = 1;
  /** How many brackets are open. */
  depth = 0;

  #input = new Uint8Array(1);
  #at = 0;
  #limit = 0;
  #ended = false;
  #broken = false;
  #expected: Expected = 'value';
  readonly #stack = new Uint8Array(DEPTH_LIMIT);
  #scratch = new Uint8Array(1024);

  /** Takes a copy of the next bytes. */
  feed(chunk: Uint8Array): void {
    const left = this.#limit - this.#at;
    const old = this.#input;
    if (left + chunk.length > old.length) this.#input = new Uint8Array(Math.max(left + chunk.length, old.length * 2));
    this.#input.set(old.subarray(this.#at, this.#limit), 0);
    this.#input.set(chunk, left);
    this.#at = 0;
    this.#limit = left + chunk.length;
  }

  /** Says that no more bytes come. */
  finish(): void {
    this.#ended = true;
  }

  /** The next token. After a `fault` there are only faults. */
  next(): Token {
    if (this.#broken) return 'fault';
    const input = this.#input;
    for (;;) {
      while (this.#at < this.#limit && input[this.#at]! <= 0x20) {
        const byte = input[this.#at]!;
        if (byte === LF) this.line++;
        else if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return this.#fault();
        this.#at++;
      }
      if (this.#at >= this.#limit) return this.#ended && this.#expected !== 'nothing' ? this.#fault() : 'wait';
      const byte = input[this.#at]!;
      const expected = this.#expected;
      if (expected === 'colon') {
        if (byte !== 0x3a) return this.#fault();
        this.#at++;
        this.#expected = 'value';
      } else if (expected === 'more') {
        if (byte !== 0x2c) return this.#close(byte);
        this.#at++;
        this.#expected = this.#stack[this.depth - 1] === ARRAY ? 'value' : 'key';
      } else if (expected === 'first-key' || expected === 'key') {
        if (byte === QUOTE) return this.#string('key');
        return expected === 'first-key' ? this.#close(byte) : this.#fault();
      } else if (expected === 'nothing') {
        return this.#fault();
      } else {
        if (byte === 0x5d && expected === 'first-value') return this.#close(byte);
        return this.#value(byte);
      }
    }
  }

  #value(byte: number): Token {
    if (byte === QUOTE) return this.#string('string');
    if (byte !== 0x7b && byte !== 0x5b) return this.#word();
    if (this.depth === DEPTH_LIMIT) return this.#fault();
    this.#at++;
    const isArray = byte === 0x5b;
    this.#stack[this.depth++] = isArray ? ARRAY : OBJECT;
    this.#expected = isArray ? 'first-value' : 'first-key';
    return isArray ? '[' : '{';
  }

  #close(byte: number): Token {
    const kind = this.#stack[this.depth - 1];
    if (this.depth === 0 || byte !== (kind === ARRAY ? 0x5d : 0x7d)) return this.#fault();
    this.#at++;
    this.depth--;
    this.#after();
    return kind === ARRAY ? ']' : '}';
  }

  #after(): void {
    this.#expected = this.depth === 0 ? 'nothing' : 'more';
  }

  #string(token: 'key' | 'string'): Token {
    const input = this.#input;
    const from = this.#at + 1;
    let at = from;
    let escaped = false;
    while (at < this.#limit && input[at] !== QUOTE) {
      if (input[at]! < 0x20) return this.#fault();
      if (input[at] === BACKSLASH) {
        escaped = true;
        at++;
      }
      at++;
    }
    if (at - from > TOKEN_LIMIT) return this.#fault();
    if (at >= this.#limit) return this.#ended ? this.#fault() : 'wait';
    this.#at = at + 1;
    this.bytes = input;
    this.start = from;
    this.end = at;
    if (escaped && !this.#unescape(from, at)) return this.#fault();
    if (token === 'key') this.#expected = 'colon';
    else this.#after();
    return token;
  }

  /** Numbers, `true`, `false`, `null`. */
  #word(): Token {
    const input = this.#input;
    const from = this.#at;
    let at = from;
    while (at < this.#limit && isWord(input[at]!)) at++;
    if (at === from || at - from > TOKEN_LIMIT) return this.#fault();
    if (at >= this.#limit && !this.#ended) return 'wait';
    const isNull = isText(input, from, at, NULL);
    if (!isNull && !isText(input, from, at, TRUE) && !isText(input, from, at, FALSE) && !isNumber(input, from, at)) {
      return this.#fault();
    }
    this.#at = at;
    this.bytes = input;
    this.start = from;
    this.end = at;
    this.#after();
    return isNull ? 'null' : 'literal';
  }

  /** Puts a string without its escapes into the scratch bytes; false when an escape is none. */
  #unescape(from: number, to: number): boolean {
    this.#scratch = roomFor(this.#scratch, to - from);
    const length = unescaped(this.#input, from, to, this.#scratch);
    this.bytes = this.#scratch;
    this.start = 0;
    this.end = length;
    return length >= 0;
  }

  #fault(): 'fault' {
    this.#broken = true;
    return 'fault';
  }
}

const [NULL, TRUE, FALSE] = ['null', 'true', 'false'].map((word) => new TextEncoder().encode(word)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

function isText(bytes: Uint8Array, from: number, to: number, text: Uint8Array): boolean {
  if (to - from !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text[at]) return false;
  return true;
}

/** `-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?`, however many digits there are. */
function isNumber(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  const digits = (): number => {
    const first = at;
    while (at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
    return at - first;
  };
  if (bytes[at] === 0x2d) at++;
  const first = bytes[at];
  const whole = digits();
  if (whole === 0 || (whole > 1 && first === 0x30)) return false;
  if (at < to && bytes[at] === 0x2e) {
    at++;
    if (digits() === 0) return false;
  }
  if (at < to && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    at++;
    if (bytes[at] === 0x2b || bytes[at] === 0x2d) at++;
    if (digits() === 0) return false;
  }
  return at === to;
}

const SIMPLE: Readonly<Record<number, number>> = {
  0x22: 0x22,
  0x5c: 0x5c,
  0x2f: 0x2f,
  0x62: 0x08,
  0x66: 0x0c,
  0x6e: 0x0a,
  0x72: 0x0d,
  0x74: 0x09,
};

/** Gives the length, -1 when an escape is none. What an escape stands for never takes more bytes than it does. */
function unescaped(input: Uint8Array, from: number, to: number, scratch: Uint8Array): number {
  let length = 0;
  for (let at = from; at < to; at++) {
    const byte = input[at]!;
    if (byte !== BACKSLASH) {
      scratch[length++] = byte;
      continue;
    }
    const letter = input[++at]!;
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      scratch[length++] = simple;
      continue;
    }
    let code = letter === 0x75 ? hexAt(input, at + 1, to) : -1;
    if (code < 0) return -1;
    at += 4;
    if (code >= 0xd800 && code < 0xdc00 && input[at + 1] === BACKSLASH && input[at + 2] === 0x75) {
      const low = hexAt(input, at + 3, to);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        at += 6;
      }
    }
    length = putCharacter(scratch, length, code);
  }
  return length;
}

function hexAt(bytes: Uint8Array, at: number, to: number): number {
  if (at + 4 > to) return -1;
  let value = 0;
  for (let digit = at; digit < at + 4; digit++) {
    const byte = bytes[digit]!;
    const letter = byte | 0x20;
    if (byte >= 0x30 && byte <= 0x39) value = value * 16 + byte - 0x30;
    else if (letter >= 0x61 && letter <= 0x66) value = value * 16 + letter - 0x57;
    else return -1;
  }
  return value;
}

/** Writes a character as UTF-8; half of a pair becomes the sign for a character that is none. */
function putCharacter(target: Uint8Array, offset: number, code: number): number {
  let at = offset;
  const character = code >= 0xd800 && code < 0xe000 ? 0xfffd : code;
  if (character < 0x80) target[at++] = character;
  else {
    if (character < 0x800) target[at++] = 0xc0 | (character >> 6);
    else {
      if (character < 0x1_0000) target[at++] = 0xe0 | (character >> 12);
      else {
        target[at++] = 0xf0 | (character >> 18);
        target[at++] = 0x80 | ((character >> 12) & 0x3f);
      }
      target[at++] = 0x80 | ((character >> 6) & 0x3f);
    }
    target[at++] = 0x80 | (character & 0x3f);
  }
  return at;
}
