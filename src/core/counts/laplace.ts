/**
 * Noise for counts: the Laplace distribution on the whole numbers, for differential privacy.
 * C. Dwork, A. Roth, "The Algorithmic Foundations of Differential Privacy", 2014, ch. 3.3; on whole numbers, which leave no
 * trace of floating point in their last digits: A. Ghosh, T. Roughgarden, M. Sundararajan, "Universally Utility-Maximizing
 * Privacy Mechanisms", STOC 2009.
 */

import type { Random } from '../random.ts';

/** Uniform over the multiples of 2^-53 in (0, 1]. */
const uniform = (random: Random): number =>
  ((random.uint32() >>> 5) * 0x400_0000 + (random.uint32() >>> 6) + 1) / 0x20_0000_0000_0000;

/** How often in a row something of probability e^(-1/scale) happens. */
const geometric = (random: Random, scale: number): number => Math.floor(-Math.log(uniform(random)) * scale);

/** A whole number k with probability proportional to e^(-|k| / scale). */
export const discreteLaplace = (random: Random, scale: number): number => geometric(random, scale) - geometric(random, scale);
