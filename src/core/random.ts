/** Randomness as the host lends it. The core has none of its own, so a run with a seed gives the same bytes. */

export interface Random {
  /** Uniform over 0 .. 2^32 - 1. */
  uint32(): number;
}

/** Uniform over 0 .. bound - 1, without the bias of a plain remainder. `bound` is 1 .. 2^32. */
export function below(random: Random, bound: number): number {
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound);
  for (;;) {
    const draw = random.uint32();
    if (draw < limit) return draw % bound;
  }
}

/** Fisher and Yates, in place. */
export function shuffle<T extends { length: number; [index: number]: number }>(items: T, random: Random): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    const swap = items[i]!;
    items[i] = items[j]!;
    items[j] = swap;
  }
  return items;
}

/**
 * xoshiro128** (Blackman and Vigna 2018) over a seed of 128 bits: for generated samples, tests and repeatable runs.
 * Not for secrets: a host lends its operating system's randomness for those.
 */
export function seeded(seed: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = seed;
  if ((a | b | c | d) === 0) a = 1;
  const rotate = (x: number, k: number): number => (x << k) | (x >>> (32 - k));
  return {
    uint32() {
      const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = rotate(d, 11);
      return result;
    },
  };
}

/** A seed from text (FNV-1a, four lanes): `--seed HEX`, and the names of samples. */
export function seedOf(text: string): readonly [number, number, number, number] {
  const lane = (salt: number): number => {
    let hash = 0x811c_9dc5 ^ salt;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
    return hash >>> 0;
  };
  return [lane(0), lane(0x9e37_79b9), lane(0x7f4a_7c15), lane(0x94d0_49bb)];
}
