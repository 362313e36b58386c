/** Runs cases of a target one behind the other. A case is its seed: whatever came before, it is the same. */

import { drawsOf } from './draws.ts';
import type { Counts, Target, Trial } from './target.ts';

/** So much computing for one small input is a hang. Not so much waiting: other programs may keep the machine busy. */
export const HANGS_AFTER_MS = 20_000;
/** More cases that fail are not looked for: they are mostly one fault. */
const MOST_FOUND = 20;

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

/** What of a run came true, and what fell. */
export interface Outcome {
  readonly counts: Counts;
  readonly found: readonly Found[];
}

/** Runs the cases of the seeds from `seed` on; gives the sum of their counts and the cases that failed. */
export async function fuzz(
  { name }: Target,
  trial: Trial,
  { seed, cases }: Cases,
  onCase: (seed: number) => void = () => {},
): Promise<Outcome> {
  const sums: Record<string, number> = {};
  const found: Found[] = [];
  for (let at = seed; at < seed + cases && found.length < MOST_FOUND; at++) {
    onCase(at);
    const began = computed();
    try {
      const counts = await trial(drawsOf(at));
      if (computed() - began > HANGS_AFTER_MS) throw new Error('It took too long.');
      for (const [key, count] of Object.entries({ cases: 1, ...counts })) sums[key] = (sums[key] ?? 0) + count;
    } catch (error) {
      found.push(new Found(name, at, error));
    }
  }
  return { counts: sums, found };
}

/** Milliseconds that this process has computed. */
export function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How many of all cases are a target's. */
export const shareOf = ({ share }: Target, cases: number): number => Math.ceil((cases * share) / 100);
