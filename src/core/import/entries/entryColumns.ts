/** The columns of a history whose entries arrive value by value: a column begins when its path is first met, empty in all rows before. */

import type { JsonColumn } from '../../history.ts';
import { DateColumn } from '../dates/dateColumn.ts';
import { BATCH_ROWS, RowBatch } from '../bytes/rowBatch.ts';
import { TextColumnReader } from '../bytes/textColumn.ts';
import { roomFor } from '../bytes/typedArrays.ts';
import type { EntryPath } from './entryPaths.ts';

const STRING = 1;
const LITERAL = 2;
const NULL = 4;

/** What is known of the values at one path. */
interface Seen {
  readonly text: TextColumnReader | undefined;
  kinds: number;
  /** Rows in which the path stands, be it with a null. */
  rows: number;
  /** The entry at hand: where its value lies in the bytes of the entry. */
  start: number;
  end: number;
  /** Number of the entry in which the path was met last. */
  entry: number;
  kind: number;
}

export class EntryColumns {
  rows = 0;
  readonly dates = new DateColumn();
  readonly #dateName: (name: string) => boolean;
  readonly #seen = new Map<EntryPath, Seen>();
  #date: EntryPath | undefined;
  #entry = 0;
  #bytes = new Uint8Array(4096);
  #used = 0;
  /** One cell at a time, for the readers take batches. */
  readonly #cell = new RowBatch(1);
  readonly #start = new Int32Array(1);
  readonly #end = new Int32Array(1);

  /** `isDate`: whether the path of a name holds the start; undefined when it is kept as text. */
  constructor(isDate: ((name: string) => boolean) | undefined) {
    this.#dateName = isDate ?? (() => false);
  }

  /** The path that holds the start, once it was met. */
  get date(): EntryPath | undefined {
    return this.#date;
  }

  begin(): void {
    this.#entry++;
    this.#used = 0;
  }

  value(path: EntryPath, kind: 'string' | 'literal' | 'null', bytes: Uint8Array, start: number, end: number): void {
    const seen = this.#seen.get(path) ?? this.#met(path);
    seen.entry = this.#entry;
    seen.kind = kind === 'string' ? STRING : kind === 'literal' ? LITERAL : NULL;
    seen.start = this.#used;
    if (kind !== 'null') this.#keep(bytes, start, end);
    seen.end = this.#used;
  }

  /** Adds the entry at hand as a row; false when it has no readable date. */
  add(): boolean {
    const date = this.#date && this.#seen.get(this.#date);
    if (this.#date && !this.dates.read(this.#bytes, ...this.#bounds(date))) return false;
    this.dates.keep();
    for (const seen of this.#seen.values()) {
      const [start, end] = this.#bounds(seen);
      if (seen.text) this.#fill(seen.text, start, end, 1);
      if (seen.entry !== this.#entry) continue;
      seen.kinds |= seen.kind;
      seen.rows++;
    }
    this.rows++;
    return true;
  }

  /** The texts at a path; undefined for the path of the date. */
  texts(path: EntryPath): TextColumnReader | undefined {
    return this.#seen.get(path)?.text;
  }

  /** How the values at a path are written. */
  shape(path: EntryPath): JsonColumn {
    const { kinds, rows } = this.#seen.get(path)!;
    const holds = (kinds & LITERAL) === 0 ? 'text' : (kinds & STRING) === 0 ? 'literal' : 'mixed';
    const absent = rows < this.rows ? 'omit' : (kinds & NULL) !== 0 || holds === 'literal' ? 'null' : 'blank';
    return { steps: path.steps, holds, absent };
  }

  #met(path: EntryPath): Seen {
    const isDate = this.#date === undefined && this.#dateName(path.name);
    if (isDate) this.#date = path;
    const text = isDate ? undefined : new TextColumnReader(Math.max(1024, this.rows));
    if (text) this.#fill(text, 0, 0, this.rows);
    const seen: Seen = { text, kinds: 0, rows: 0, start: 0, end: 0, entry: 0, kind: 0 };
    this.#seen.set(path, seen);
    return seen;
  }

  /** Adds a text for so many rows. */
  #fill(text: TextColumnReader, start: number, end: number, rows: number): void {
    this.#start[0] = start;
    this.#end[0] = end;
    for (let row = 0; row < rows; row++) {
      this.#cell.add(this.#bytes, this.#start, this.#end);
      if (this.#cell.rows < BATCH_ROWS && row < rows - 1) continue;
      text.add(this.#cell, 0);
      this.#cell.clear();
    }
  }

  #bounds(seen: Seen | undefined): [start: number, end: number] {
    return seen?.entry === this.#entry ? [seen.start, seen.end] : [0, 0];
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    this.#bytes = roomFor(this.#bytes, this.#used + length);
    for (let at = 0; at < length; at++) this.#bytes[this.#used + at] = bytes[start + at]!;
    this.#used += length;
  }
}
