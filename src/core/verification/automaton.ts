/**
 * Finds many patterns in one pass over the bytes.
 * A. V. Aho, M. J. Corasick, "Efficient String Matching: An Aid to Bibliographic Search", CACM 18(6), 1975.
 */

export interface Automaton {
  /** Byte -> its column in `next`; 0 for bytes that no pattern has. */
  readonly symbol: Uint8Array;
  /** Columns of `next`. */
  readonly width: number;
  /** state * width + symbol -> state. State 0 is the beginning. */
  readonly next: Uint32Array;
  /** State -> 1 when some pattern ends there. */
  readonly ends: Uint8Array;
  /** The owners (numbers given with the patterns) of all patterns that end in a state, each once. */
  owners(state: number): readonly number[];
}

/** Builds the automaton; every pattern has an owner and at least one byte. */
export function automatonOf(patterns: readonly { readonly bytes: readonly number[]; readonly owner: number }[]): Automaton {
  const symbol = new Uint8Array(256);
  let width = 1;
  for (const { bytes } of patterns) for (const byte of bytes) if (symbol[byte] === 0) symbol[byte] = width++;
  const most = patterns.reduce((sum, { bytes }) => sum + bytes.length, 1);
  const next = new Uint32Array(most * width);
  const owned: number[][] = [[]];
  for (const { bytes, owner } of patterns) {
    let state = 0;
    for (const byte of bytes) {
      const edge = state * width + symbol[byte]!;
      if (next[edge] === 0) {
        next[edge] = owned.length;
        owned.push([]);
      }
      state = next[edge]!;
    }
    if (!owned[state]!.includes(owner)) owned[state]!.push(owner);
  }
  linkFailures(next, width, owned);
  return {
    symbol,
    width,
    next: next.slice(0, owned.length * width),
    ends: Uint8Array.from(owned, (owners) => (owners.length > 0 ? 1 : 0)),
    owners: (state) => owned[state] ?? [],
  };
}

/** Breadth first: a missing edge leads where the longest proper suffix leads, and patterns that end in the suffix end here too. */
function linkFailures(next: Uint32Array, width: number, owned: number[][]): void {
  const failure = new Uint32Array(owned.length);
  const queue: number[] = [];
  for (let symbol = 1; symbol < width; symbol++) if (next[symbol] !== 0) queue.push(next[symbol]!);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const suffix = failure[state]!;
    for (const owner of owned[suffix]!) if (!owned[state]!.includes(owner)) owned[state]!.push(owner);
    for (let symbol = 1; symbol < width; symbol++) {
      const child = next[state * width + symbol]!;
      const fallback = next[suffix * width + symbol]!;
      if (child === 0) next[state * width + symbol] = fallback;
      else {
        failure[child] = fallback;
        queue.push(child);
      }
    }
  }
}
