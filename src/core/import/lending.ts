/** Bytes lent piece by piece by a source with random access, in memory that is used again and again. */

/**
 * Random access; `Unreadable` where the source fails. `into`: memory of `length` bytes or more that the source may use for
 * what it gives, which may then be less than was asked for: fresh memory for every piece of a large file costs as much as
 * finding its rows.
 */
export type Lend = (offset: number, length: number, into?: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** Bytes of a piece. */
export const PIECE = 1 << 20;

/** Bytes in memory that is the caller's own, wherever the source had them. */
export async function readInto(
  memory: Uint8Array<ArrayBuffer>,
  read: Lend,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await read(offset, length, memory);
  if (bytes.buffer !== memory.buffer) memory.set(bytes);
  return memory.subarray(0, bytes.length);
}

/** The bytes `[from, to)`; a piece holds until the next one is asked for, which is fetched while this one is worked on. */
export async function* lentPieces(read: Lend, from: number, to: number): AsyncGenerator<Uint8Array> {
  let memory = new Uint8Array(PIECE);
  let other = new Uint8Array(PIECE);
  const next = (at: number): Promise<Uint8Array> => read(at, Math.min(PIECE, to - at), memory);
  let ahead = next(from);
  for (let at = from; at < to;) {
    const piece = await ahead;
    if (piece.length === 0) return;
    at += piece.length;
    [memory, other] = [other, memory];
    ahead = next(at);
    // Whoever stops early does not hear of it; who goes on awaits it above.
    ahead.catch(() => {});
    yield piece;
  }
}
