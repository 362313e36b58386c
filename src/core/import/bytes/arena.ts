/** Distinct texts as bytes, one behind the other in blocks: what an interner fills and a dictionary decodes. */

/** Values never straddle blocks, so a block holds the longest possible cell. */
export const BLOCK_BITS = 20;
export const BLOCK_BYTES = 1 << BLOCK_BITS;

export interface Arena {
  readonly blocks: readonly Uint8Array[];
  /** Two numbers for each code: where the value starts (block number × block size + offset), and its length. */
  readonly places: Uint32Array;
  readonly size: number;
  /** By code, the marks of `identifiers/characters.ts`. */
  readonly characters: Uint8Array;
}
