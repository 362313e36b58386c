/**
 * A table read in two halves at once: this thread reads the first, another one the second, from a line feed on. Whether a
 * row begins behind that line feed, or it stands inside a quoted cell, is known when the first half has been read: only
 * then are the halves joined. So the result is the same as that of one thread.
 */

import { HandedOver } from '../handedOver.ts';
import type { Chore, Hands, Helper } from '../hands.ts';
import type { Task } from '../task.ts';
import { lentPieces, type Lend } from './lending.ts';
import { RowReader, type RowsRead, type TableForm } from './rowReader.ts';

/** Where the bytes of a table come from. */
export interface TableBytes {
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** Bytes where known. */
  readonly size: number | undefined;
  /** Where the source has it. */
  readonly read?: Lend | undefined;
}

/** How far a part is. */
export interface PartDone {
  readonly rows: number;
  readonly bytes: number;
}

export const NOTHING: PartDone = { rows: 0, bytes: 0 };

/** A line feed is looked for in so many bytes: no row of a history is nearly as long. */
const LINE = 64 * 1024;
const LF = 0x0a;

interface Part {
  readonly form: TableForm;
  readonly size: number;
}

/** Reads the rows of a part of a table; reports how many. */
export const readPart: Chore<Part, RowsRead> = {
  name: 'readPart',
  begin({ form, size }) {
    const reader = new RowReader(form, size);
    return {
      feed(bytes) {
        reader.feed(bytes);
        return reader.read;
      },
      end() {
        reader.end();
        return reader.taken();
      },
    };
  },
};

export class Halves {
  readonly size: number;
  readonly #read: Lend;
  readonly #from: number;
  /** Where the second half begins. */
  readonly #middle: number;
  readonly #second: HandedOver<RowsRead>;
  #at: number;

  /** Undefined where the table cannot be split, it would not pay, or there is no other thread. `from`: bytes before the text. */
  static async of(table: TableBytes, from: number, form: TableForm, hands: Hands | undefined): Promise<Halves | undefined> {
    const { size, read } = table;
    if (hands === undefined || hands.share === 0 || read === undefined || size === undefined || size < hands.pays)
      return undefined;
    const about = Math.floor(size * (1 - hands.share));
    const line = await read(about, LINE);
    const middle = about + line.indexOf(LF) + 1;
    if (middle === about || middle >= size || middle <= from) return undefined;
    const helper = hands.begin(readPart, { form: { ...form, headLines: 0 }, size: size - middle });
    return helper && new Halves(read, { from, middle, size }, helper);
  }

  private constructor(
    read: Lend,
    { from, middle, size }: { from: number; middle: number; size: number },
    helper: Helper<RowsRead>,
  ) {
    this.#read = read;
    this.#from = this.#at = from;
    this.#middle = middle;
    this.size = size;
    this.#second = new HandedOver(helper, lentPieces(read, middle, size));
  }

  /** How far the second half is. */
  get elsewhere(): PartDone {
    return { rows: this.#second.done, bytes: this.#second.fed };
  }

  /** The bytes of the first half. */
  first(): AsyncIterable<Uint8Array> {
    return this.#pieces(this.#from, this.#middle);
  }

  /** Those of the second, for when this thread must read it after all. */
  rest(): AsyncIterable<Uint8Array> {
    this.#second.dismiss();
    return this.#pieces(this.#at, this.size);
  }

  /** Waits for what was read of the second half; undefined when it does not follow on the first, or the task was cancelled. */
  async second(task: Task): Promise<RowsRead | undefined> {
    if (this.#at < this.#middle) return undefined;
    return this.#second.result(task);
  }

  dismiss(): void {
    this.#second.dismiss();
  }

  async *#pieces(from: number, to: number): AsyncGenerator<Uint8Array> {
    for await (const piece of lentPieces(this.#read, from, to)) {
      this.#at += piece.length;
      yield piece;
    }
  }
}
