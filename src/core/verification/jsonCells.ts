/** The values of a JSON copy as the cells of a table, read afresh from its bytes, so that one search serves both kinds of copies. */

import type { History } from '../history.ts';
import { EntryReader } from '../import/entries/entryReader.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;

/** The bytes of a copy as those of a table. */
export const cellsOf = (bytes: AsyncIterable<Uint8Array>, copy: History): AsyncIterable<Uint8Array> =>
  copy.json ? jsonCells(bytes, copy) : bytes;

/** Rows of quoted cells in the order of the copy's columns; what is in none of them stands behind the last. */
async function* jsonCells(bytes: AsyncIterable<Uint8Array>, copy: History): AsyncGenerator<Uint8Array> {
  const places = new Map(copy.columns.map(({ name }, at) => [name, at]));
  const out = new Cells();
  const row: (Uint8Array | undefined)[] = [];
  const rest: Uint8Array[] = [];
  const reader = new EntryReader({
    begin: () => {
      row.length = 0;
      rest.length = 0;
    },
    value: (path, _kind, from, start, end) => {
      const at = places.get(path.name);
      if (at === undefined) rest.push(from.slice(start, end));
      else row[at] = from.slice(start, end);
    },
    end: () => out.row(copy.columns.length, row, rest),
    fault: () => {},
    outside: (from, start, end) => out.row(copy.columns.length, [], [from.slice(start, end)]),
  });
  out.row(copy.columns.length, [], []);
  for await (const chunk of bytes) {
    reader.feed(chunk);
    yield out.taken();
  }
  reader.finish();
  yield out.taken();
}

class Cells {
  #bytes = new Uint8Array(1 << 16);
  #used = 0;

  row(columns: number, cells: readonly (Uint8Array | undefined)[], rest: readonly Uint8Array[]): void {
    for (let at = 0; at < columns; at++) this.#cell(cells[at]);
    for (const cell of rest) this.#cell(cell);
    this.#put(LF);
  }

  taken(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#used);
    this.#used = 0;
    return taken;
  }

  #cell(cell: Uint8Array | undefined): void {
    if (cell !== undefined && cell.length > 0) {
      this.#put(QUOTE);
      for (const byte of cell) {
        if (byte === QUOTE) this.#put(QUOTE);
        this.#put(byte);
      }
      this.#put(QUOTE);
    }
    this.#put(COMMA);
  }

  #put(byte: number): void {
    if (this.#used === this.#bytes.length) {
      const grown = new Uint8Array(this.#used * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#used++] = byte;
  }
}
