/** Searches the bytes of a written table for identifiers, cell by cell as they stream by. Nothing is kept but counts. */

import type { Dialect } from '../model.ts';
import { automatonOf, type Automaton } from './automaton.ts';
import { Lane } from './lane.ts';
import { spellingsOf } from './spellings.ts';

/** Where an identifier was met, and how often. */
export interface Occurrence {
  /** Index into the searched values. */
  readonly value: number;
  /** Index of the column, counted from 0. */
  readonly column: number;
  readonly inHeader: boolean;
  readonly count: number;
}

export interface ByteSearch {
  /** Takes the next bytes of the file. */
  feed(bytes: Uint8Array): void;
  /** Ends the file and gives what was met. */
  end(): readonly Occurrence[];
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const PERCENT = 37;

/** Byte -> the value of a hexadecimal digit, or 255. */
const HEX = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());
  return value < 0 ? 255 : value;
});

/** Byte -> 1 for the given ones and all that are not ASCII. */
function marked(bytes: readonly number[]): Uint8Array {
  const marks = new Uint8Array(256).fill(1, 128);
  for (const byte of bytes) marks[byte] = 1;
  return marks;
}

/** A search for values in a table of one dialect; linear in the bytes, however many the values are. */
export function byteSearch(values: readonly string[], dialect: Dialect): ByteSearch {
  const automaton = automatonOf(values.flatMap((value, owner) => spellingsOf(value).map((bytes) => ({ bytes, owner }))));
  return new CellScanner(automaton, values.length, dialect.delimiter.charCodeAt(0));
}

/** Where in a cell: at its start, in plain text, between quotes, or behind a quote that may be the last. */
type Place = 'start' | 'plain' | 'quoted' | 'behind-quote';

/**
 * Every cell is read as it stands and, from its first percent-encoded byte on, decoded as well: `100%Ada` holds a name only
 * in the first reading, `%41da` only in the second.
 */
class CellScanner implements ByteSearch {
  readonly #values: number;
  readonly #delimiter: number;
  readonly #counts = new Map<number, number>();
  readonly #plain: Lane;
  /** Bytes that are not simply taken, between quotes and elsewhere. */
  readonly #stopsQuoted = marked([QUOTE, PERCENT]);
  readonly #stopsPlain: Uint8Array;
  readonly #decoded: Lane;
  /** Whether this cell has a second reading. */
  #twoReadings = false;
  /** Owners that the plain reading met at this byte, so that the other does not count them again. */
  #metNow: number[] = [];
  /** A percent sign that is not decided yet, with the digit behind it. */
  #percent: number[] = [];
  #column = 0;
  #inHeader = true;
  #place: Place = 'start';

  constructor(automaton: Automaton, values: number, delimiter: number) {
    this.#values = values;
    this.#delimiter = delimiter;
    this.#stopsPlain = marked([delimiter, LINE_FEED, CARRIAGE_RETURN, PERCENT]);
    this.#plain = new Lane(automaton, (owners) => {
      for (const owner of owners) this.#count(owner);
      this.#metNow.push(...owners);
    });
    this.#decoded = new Lane(automaton, (owners) => {
      for (const owner of owners) if (!this.#metNow.includes(owner)) this.#count(owner);
    });
  }

  feed(bytes: Uint8Array): void {
    for (let at = this.#run(bytes, 0); at < bytes.length; at = this.#run(bytes, at + 1)) {
      const byte = bytes[at]!;
      switch (this.#place) {
        case 'quoted':
          if (byte === QUOTE) this.#place = 'behind-quote';
          else this.#content(byte);
          continue;
        case 'behind-quote':
          this.#place = byte === QUOTE ? 'quoted' : 'plain';
          if (byte === QUOTE) {
            this.#content(byte);
            continue;
          }
          break;
        case 'start':
          this.#place = byte === QUOTE ? 'quoted' : 'plain';
          if (byte === QUOTE) continue;
          break;
        case 'plain':
          break;
      }
      if (byte === this.#delimiter) {
        this.#endCell();
        this.#column++;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        this.#endCell();
        if (byte === LINE_FEED) {
          this.#column = 0;
          this.#inHeader = false;
        }
      } else this.#content(byte);
    }
  }

  /** Takes what has only one reading; gives where it ends. */
  #run(bytes: Uint8Array, at: number): number {
    if (this.#twoReadings || this.#percent.length > 0) return at;
    if (this.#place === 'plain') return this.#plain.run(bytes, at, this.#stopsPlain);
    return this.#place === 'quoted' ? this.#plain.run(bytes, at, this.#stopsQuoted) : at;
  }

  end(): readonly Occurrence[] {
    this.#endCell();
    return [...this.#counts].map(([key, count]) => {
      const place = Math.floor(key / this.#values);
      return { value: key % this.#values, column: place >> 1, inHeader: (place & 1) === 1, count };
    });
  }

  #endCell(): void {
    if (this.#metNow.length > 0) this.#metNow = [];
    this.#plain.endCell();
    if (this.#percent.length > 0) this.#undecided();
    if (this.#twoReadings) this.#decoded.endCell();
    this.#twoReadings = false;
    this.#place = 'start';
  }

  /** A byte of a cell's text. */
  #content(byte: number): void {
    if (this.#metNow.length > 0) this.#metNow = [];
    if (byte === PERCENT || this.#percent.length > 0) this.#aroundPercent(byte);
    else {
      this.#plain.take(byte);
      if (this.#twoReadings) this.#decoded.take(byte);
    }
  }

  /** Until it is known whether two digits follow, the second reading waits; when none has begun, it begins at the sign. */
  #aroundPercent(byte: number): void {
    if (this.#percent.length > 0 && HEX[byte] === 255) {
      this.#undecided();
      this.#content(byte);
      return;
    }
    if (this.#percent.length === 0 && !this.#twoReadings) this.#decoded.follow(this.#plain);
    this.#plain.take(byte);
    this.#percent.push(byte);
    if (this.#percent.length < 3) return;
    const decoded = HEX[this.#percent[1]!]! * 16 + HEX[byte]!;
    this.#percent = [];
    this.#twoReadings = true;
    this.#decoded.take(decoded);
  }

  /** A percent sign that encodes nothing is text. */
  #undecided(): void {
    const held = this.#percent;
    this.#percent = [];
    if (this.#twoReadings) for (const byte of held) this.#decoded.take(byte);
  }

  #count(owner: number): void {
    const key = (this.#column * 2 + (this.#inHeader ? 1 : 0)) * this.#values + owner;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}
