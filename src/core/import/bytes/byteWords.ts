/** Bytes read four at a time: hashing and comparing cells is most of what reading a large file costs. */

/** The same bytes, to be read as 32-bit words at any place. */
export const wordsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);

/** A hash of `[start, end)`, all 32 bits of it well mixed. Every byte takes part; those of the last word may do so twice. */
export function hashOf(words: DataView, start: number, end: number): number {
  let hash = (end - start) ^ 0x5bd1_e995;
  if (end - start < 4) for (let at = start; at < end; at++) hash = Math.imul(hash ^ words.getUint8(at), 0x0100_0193);
  else {
    const whole = end - 4;
    for (let at = start; at < whole; at += 4) {
      hash = Math.imul(hash ^ words.getInt32(at, true), 0x9e37_79b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ words.getInt32(whole, true), 0x9e37_79b1);
  }
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x85eb_ca6b);
  return hash ^ (hash >>> 16);
}

/** Copies `[start, end)` to a place of other bytes. */
export function copyBytes(words: DataView, start: number, end: number, to: DataView, place: number): void {
  const length = end - start;
  if (length < 4) {
    for (let at = 0; at < length; at++) to.setUint8(place + at, words.getUint8(start + at));
    return;
  }
  for (let at = 0; at < length - 4; at += 4) to.setInt32(place + at, words.getInt32(start + at, true), true);
  // The last word may overlap the one before.
  to.setInt32(place + length - 4, words.getInt32(end - 4, true), true);
}
