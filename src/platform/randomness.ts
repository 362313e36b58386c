/** The operating system's randomness, drawn in blocks: a call into the system for every label would be slow. */

import { randomFillSync } from 'node:crypto';
import type { Random } from '#core/random.ts';

const BLOCK = 1024;

/** Fresh and unpredictable; what was drawn is overwritten by the next block. */
export function systemRandom(): Random {
  const block = new Uint32Array(BLOCK);
  let next = BLOCK;
  return {
    uint32() {
      if (next === BLOCK) {
        randomFillSync(block);
        next = 0;
      }
      const draw = block[next] ?? 0;
      block[next++] = 0;
      return draw;
    },
  };
}
