/** Distinct texts as bytes, in blocks: what an interner fills and a dictionary decodes. */

import { RowBatch } from './rowBatch.ts';

/** Values never straddle blocks, so a block holds the longest possible cell. */
export const BLOCK_BITS = 20;
export const BLOCK_BYTES = 1 << BLOCK_BITS;

export interface Arena {
  readonly blocks: readonly Uint8Array[];
  /** Two numbers for each code: where the value starts (block number × block size + offset), ascending, and its length. */
  readonly places: Uint32Array;
  readonly size: number;
  /** By code, the marks of `identifiers/characters.ts`. */
  readonly characters: Uint8Array;
}

/** The values of an arena as rows of one column, in the order of their codes. */
export function* valuesOf({ blocks, places, size }: Arena): Generator<RowBatch> {
  const batch = new RowBatch(1);
  for (let code = 0; code < size;) {
    batch.clear();
    const block = places[code * 2]! >>> BLOCK_BITS;
    batch.bytes = blocks[block]!;
    for (; code < size && !batch.full && places[code * 2]! >>> BLOCK_BITS === block; code++) {
      const start = places[code * 2]! & (BLOCK_BYTES - 1);
      batch.starts[batch.rows] = start;
      batch.ends[batch.rows++] = start + places[code * 2 + 1]!;
    }
    yield batch;
  }
}
