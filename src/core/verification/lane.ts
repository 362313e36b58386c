/** One reading of a cell's bytes: UTF-8, folded, with the edges of words marked, run through the automaton. */

import type { Automaton } from './automaton.ts';
import { EDGE, foldCodePoint } from './folding.ts';

const WORD = 128;

/** ASCII byte -> its folded byte, with `WORD` added where it is part of a word. */
const ASCII = Uint8Array.from({ length: 128 }, (_, byte) => {
  const { bytes, word } = foldCodePoint(byte);
  return (bytes[0] ?? 0) | (word ? WORD : 0);
});

export class Lane {
  readonly #automaton: Automaton;
  /** Called with the owners of all patterns that end at the byte just taken. */
  readonly #met: (owners: readonly number[]) => void;
  #state = 0;
  #inWord = false;
  /** A character of several bytes that is not complete yet. */
  #codePoint = 0;
  #missing = 0;

  constructor(automaton: Automaton, met: (owners: readonly number[]) => void) {
    this.#automaton = automaton;
    this.#met = met;
  }

  /** Goes on from where another lane stands. */
  follow(other: Lane): void {
    this.#state = other.#state;
    this.#inWord = other.#inWord;
    this.#codePoint = other.#codePoint;
    this.#missing = other.#missing;
  }

  /** Takes a byte. What is no UTF-8 is passed over. */
  take(byte: number): void {
    if (byte < 0x80) {
      this.#missing = 0;
      const folded = ASCII[byte]!;
      if (folded >= WORD !== this.#inWord) this.#edge();
      this.#step(folded & 127);
    } else if (byte >= 0xc0) {
      this.#missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      this.#codePoint = byte & (0x3f >> this.#missing);
    } else if (this.#missing > 0) {
      this.#codePoint = (this.#codePoint << 6) | (byte & 0x3f);
      if (--this.#missing === 0) this.#character(this.#codePoint);
    }
  }

  /** Takes bytes from `at` up to the first that `stops` marks or that is not ASCII; gives where that is. Most of a file passes here. */
  run(bytes: Uint8Array, at: number, stops: Uint8Array): number {
    const { next, width, symbol, ends } = this.#automaton;
    const edge = symbol[EDGE]!;
    let state = this.#state;
    let inWord = this.#inWord;
    let end = at;
    for (; end < bytes.length; end++) {
      const byte = bytes[end]!;
      if (stops[byte] === 1) break;
      const folded = ASCII[byte]!;
      if (folded >= WORD !== inWord) {
        inWord = !inWord;
        state = next[state * width + edge]!;
        if (ends[state] === 1) this.#met(this.#automaton.owners(state));
      }
      state = next[state * width + symbol[folded & 127]!]!;
      if (ends[state] === 1) this.#met(this.#automaton.owners(state));
    }
    this.#state = state;
    this.#inWord = inWord;
    if (end > at) this.#missing = 0;
    return end;
  }

  /** The cell is over: nothing is found across two cells. */
  endCell(): void {
    if (this.#inWord) this.#edge();
    this.#state = 0;
    this.#missing = 0;
  }

  #character(codePoint: number): void {
    if (codePoint > 0x10_ffff) return;
    const folded = foldCodePoint(codePoint);
    if (folded.bytes.length === 0) return;
    if (folded.word !== this.#inWord) this.#edge();
    for (const byte of folded.bytes) this.#step(byte);
  }

  #edge(): void {
    this.#inWord = !this.#inWord;
    this.#step(EDGE);
  }

  #step(byte: number): void {
    const { next, width, symbol, ends } = this.#automaton;
    this.#state = next[this.#state * width + symbol[byte]!]!;
    if (ends[this.#state] === 1) this.#met(this.#automaton.owners(this.#state));
  }
}
