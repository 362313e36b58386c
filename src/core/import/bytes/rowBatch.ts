/**
 * Rows whose cells lie in the same bytes, kept until there are enough of them to be worked on column by column: one
 * column's values are looked up in a row, so that its part of memory is fetched once for many rows.
 */

/** Few enough for the bounds to stay in the nearest caches. */
export const BATCH_ROWS = 512;

export class RowBatch {
  rows = 0;
  /** Where the bounds point into. */
  bytes: Uint8Array = new Uint8Array(0);
  readonly columns: number;
  /** The bounds of a cell are at `row * columns + column`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;

  constructor(columns: number) {
    this.columns = columns;
    this.starts = new Int32Array(columns * BATCH_ROWS);
    this.ends = new Int32Array(columns * BATCH_ROWS);
  }

  get full(): boolean {
    return this.rows === BATCH_ROWS;
  }

  /** Adds a row. All rows of a batch lie in the same bytes. */
  add(bytes: Uint8Array<ArrayBuffer>, starts: Int32Array, ends: Int32Array): void {
    this.bytes = bytes;
    const first = this.rows++ * this.columns;
    for (let column = 0; column < this.columns; column++) {
      this.starts[first + column] = starts[column]!;
      this.ends[first + column] = ends[column]!;
    }
  }

  clear(): void {
    this.rows = 0;
  }
}
