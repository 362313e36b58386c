/** One reading of a cell's bytes: UTF-8, folded, with the edges of words marked, run through the automaton. */

import type { Automaton } from './automaton.ts';
import { EDGE, foldCodePoint } from './folding.ts';

const WORD = 128;

/** ASCII byte -> its folded byte, with `WORD` added where it is part of a word. */
const ASCII = Uint8Array.from({ length: 128 }, (_, byte) => {
  const { bytes, word } = foldCodePoint(byte);
  return (bytes[0] ?? 0) | (word ? WORD : 0);
});

/** Where every ASCII byte leads from a state in a word and from one that is not, looked up at once. */
interface Direct {
  /** (state * 2 + in a word) * 128 + byte -> state * 2 + in a word, with `MEETS` added where a pattern ends on the way. */
  readonly next: Uint32Array;
}

const MEETS = 0x8000_0000;
/** An automaton of more states is followed step by step: its table would fit into no cache. */
const MOST_STATES = 1 << 14;
const tables = new WeakMap<Automaton, Direct>();

/** Folding, the edges of words and the automaton in one table. */
function directOf(automaton: Automaton): Direct | undefined {
  const { next, width, symbol, ends } = automaton;
  if (ends.length > MOST_STATES) return undefined;
  let direct = tables.get(automaton);
  if (direct !== undefined) return direct;
  const edge = symbol[EDGE]!;
  const table = new Uint32Array(ends.length * 256);
  for (let from = 0; from < ends.length * 2; from++) {
    for (let byte = 0; byte < 128; byte++) {
      const folded = ASCII[byte]!;
      const word = folded >= WORD ? 1 : 0;
      let state = from >> 1;
      let meets = false;
      if (word !== (from & 1)) {
        state = next[state * width + edge]!;
        meets = ends[state] === 1;
      }
      state = next[state * width + symbol[folded & 127]!]!;
      table[from * 128 + byte] = state * 2 + word + (meets || ends[state] === 1 ? MEETS : 0);
    }
  }
  direct = { next: table };
  tables.set(automaton, direct);
  return direct;
}

export class Lane {
  readonly #automaton: Automaton;
  readonly #direct: Direct | undefined;
  /** Called with the owners of all patterns that end at the byte just taken. */
  readonly #met: (owners: readonly number[]) => void;
  #state = 0;
  #inWord = false;
  /** A character of several bytes that is not complete yet. */
  #codePoint = 0;
  #missing = 0;

  constructor(automaton: Automaton, met: (owners: readonly number[]) => void) {
    this.#automaton = automaton;
    this.#direct = directOf(automaton);
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
    let end = at;
    if (this.#direct === undefined) {
      for (; end < bytes.length && stops[bytes[end]!] === 0; end++) this.take(bytes[end]!);
      return end;
    }
    const { next } = this.#direct;
    let place = this.#state * 2 + (this.#inWord ? 1 : 0);
    for (; end < bytes.length; end++) {
      const byte = bytes[end]!;
      if (stops[byte] === 1) break;
      const led = next[place * 128 + byte]!;
      if (led < MEETS) place = led;
      else {
        // Gone again step by step, so that whoever is met is told.
        this.#state = place >> 1;
        this.#inWord = (place & 1) === 1;
        this.take(byte);
        place = led - MEETS;
      }
    }
    this.#state = place >> 1;
    this.#inWord = (place & 1) === 1;
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
