/** Choices drawn from a seed: a case of the fuzz is its target and its seed, and nothing else. */

/** Whole numbers below a bound, the same for the same seed (mulberry32 by Tommy Ettinger). */
export type Draw = (below: number) => number;

export function drawsOf(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One of a list that is not empty. */
export function oneOf<T>(all: readonly T[], draw: Draw): T {
  const one = all[draw(all.length)];
  if (one === undefined && all.length === 0) throw new RangeError('There is nothing to draw from.');
  return one as T;
}

/** `least` to `most` of what `make` gives. */
export const several = <T>(least: number, most: number, draw: Draw, make: () => T): T[] =>
  Array.from({ length: least + draw(most - least + 1) }, make);

/** Whether something happens that does in one of so many cases. */
export const once = (inSo: number, draw: Draw): boolean => draw(inSo) === 0;
