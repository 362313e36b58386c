/** Runs cases of a target one behind the other. A case is its seed: whatever came before, it is the same. */

import { drawsOf } from './draws.ts';
import type { Counts, Target, Trial } from './target.ts';

/** Longer for one small input is a hang. */
export const HANGS_AFTER_MS = 20_000;

/** A case that fails: the command finds it again. */
export class Found extends Error {
  constructor(target: string, seed: number, cause: unknown) {
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    super(`${commandFor(target, seed)}\n${why}${reasonsOf(cause)}`, { cause });
  }
}

export const commandFor = (target: string, seed: number): string => `npm run fuzz -- --only ${target} --cases 1 --seed ${seed}`;

const reasonsOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? `\nbecause: ${error.cause.stack}${reasonsOf(error.cause)}` : '';

export interface Cases {
  readonly seed: number;
  readonly cases: number;
}

/** Runs the cases of the seeds from `seed` on; gives the sum of their counts. Throws `Found` at the first that fails. */
export async function fuzz(
  { name }: Target,
  trial: Trial,
  { seed, cases }: Cases,
  onCase: (seed: number) => void = () => {},
): Promise<Counts> {
  const sums: Record<string, number> = {};
  for (let at = seed; at < seed + cases; at++) {
    onCase(at);
    const began = performance.now();
    let counts: Counts;
    try {
      counts = await trial(drawsOf(at));
      if (performance.now() - began > HANGS_AFTER_MS) throw new Error('It took too long.');
    } catch (error) {
      throw new Found(name, at, error);
    }
    for (const [key, count] of Object.entries(counts)) sums[key] = (sums[key] ?? 0) + count;
  }
  return sums;
}

/** How many of all cases are a target's. */
export const shareOf = ({ share }: Target, cases: number): number => Math.ceil((cases * share) / 100);
