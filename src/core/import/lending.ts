/** Bytes lent piece by piece by a source with random access, in memory that is used again and again. */

/**
 * Random access; `Unreadable` where the source fails. `into`: memory of `length` bytes or more that the source may use for
 * what it gives, which may then be less than was asked for: fresh memory for every piece of a large file costs as much as
 * finding its rows.
 */
export type Lend = (offset: number, length: number, into?: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** Bytes of a piece. */
const PIECE = 1 << 20;

/** The bytes `[from, to)`; a piece holds until the next one is asked for, which is fetched while this one is worked on. */
export async function* lentPieces(read: Lend, from: number, to: number): AsyncGenerator<Uint8Array> {
  const most = Math.min(PIECE, to - from);
  let memory = new Uint8Array(most);
  let other = new Uint8Array(most);
  const next = (at: number): Promise<Uint8Array> => read(at, Math.min(most, to - at), memory);
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
