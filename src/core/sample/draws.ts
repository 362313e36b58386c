/** The draws a generated sample is made of, each one line over the seeded source. */

import { below, type Random } from '../random.ts';

/** True with a probability of `share` (0..1). */
export const chance = (random: Random, share: number): boolean => random.uint32() < share * 0x1_0000_0000;

/** A whole number, `least` and `most` included. */
export const between = (random: Random, least: number, most: number): number => least + below(random, most - least + 1);

/** One of the items; there must be at least one. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

/** The items in random order, as a new array. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const rest = [...items];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(below(random, rest.length), 1));
  return order;
}
