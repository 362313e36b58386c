/**
 * Invented people with invented histories: what an attack picks among, and what tests and measures run on.
 * Everybody watches some works, the popular ones oftener; some people watch ten times what others do; half of them joined late.
 */

import { MOST_EPISODES, type Catalogue } from '../knowledge/catalogue.ts';
import { ACTIVITY_SPREAD, rateOf, SHARES_HOLD_FOR } from '../knowledge/popularity.ts';
import type { Random } from '../random.ts';

/** A stay is one work watched by one person: its first episodes, from a day on. */
export interface Population {
  readonly people: number;
  readonly catalogue: Catalogue;
  /** Nothing was watched after it. */
  readonly last: number;
  /** Person -> their first stay; one more than people. */
  readonly first: Uint32Array;
  /** Stay -> entry of the catalogue. */
  readonly entry: Uint32Array;
  /** Stay -> the day of the first episode, days since 1970. */
  readonly day: Int32Array;
  /** Stay -> how many episodes were watched. */
  readonly episodes: Uint16Array;
  /** Stay -> quarters of a day between two episodes. */
  readonly pace: Uint8Array;
  /** Person -> the hour around which they watch. */
  readonly hour: Uint8Array;
}

export interface PopulationOptions {
  readonly people: number;
  readonly catalogue: Catalogue;
  /** First day of all histories, days since 1970. */
  readonly from: number;
  /** Length of all histories. */
  readonly days: number;
  readonly random: Random;
}

/** Paces with how many of a hundred shows are watched so: four episodes a day, two, one, and one a week. */
const PACES = [
  [1, 35],
  [2, 30],
  [4, 20],
  [28, 15],
] as const;

/** Days between two episodes, on average. */
export const MEAN_PACE = PACES.reduce((sum, [quarters, share]) => sum + ((quarters / 4) * share) / 100, 0);

/** A show is seen whole by one half of its watchers; the other half stop anywhere. */
const SEE_IT_WHOLE = 0.5;

/** The share of a show's watchers who get as far as an episode (0 ..) of so many. */
export const reach = (episode: number, episodes: number): number => {
  const watchable = Math.min(episodes, MOST_EPISODES);
  return episode >= watchable ? 0 : SEE_IT_WHOLE + (1 - SEE_IT_WHOLE) * (1 - episode / watchable);
};

/** How much of the watching of people who have subscribed for years falls into so many days, 0..1. */
export const shareOfYears = (days: number): number => Math.min(1, days / SHARES_HOLD_FOR);

const PEOPLE_PER_STEP = 250;

/** All people at once. */
export function populationOf(options: PopulationOptions): Population {
  const steps = peopling(options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for a host that wants to breathe; each gives how many people there are. */
export function* peopling({ people, catalogue, from, days, random }: PopulationOptions): Generator<number, Population> {
  const uniform = (): number => random.uint32() / 0x1_0000_0000;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const choose = chooser(Float64Array.from(catalogue.share, rateOf), uniform);
  const average = choose.sum * shareOfYears(days);

  const first = new Uint32Array(people + 1);
  const hour = new Uint8Array(people);
  let stays = 0;
  let capacity = Math.max(1024, Math.ceil(people * average));
  const columns = {
    entry: new Uint32Array(capacity),
    day: new Int32Array(capacity),
    episodes: new Uint16Array(capacity),
    pace: new Uint8Array(capacity),
  };
  const grow = (): void => {
    capacity = Math.ceil(capacity * 1.5);
    columns.entry = grown(columns.entry, new Uint32Array(capacity));
    columns.day = grown(columns.day, new Int32Array(capacity));
    columns.episodes = grown(columns.episodes, new Uint16Array(capacity));
    columns.pace = grown(columns.pace, new Uint8Array(capacity));
  };

  for (let person = 0; person < people; person++) {
    first[person] = stays;
    const activity = Math.exp(ACTIVITY_SPREAD * normal() - ACTIVITY_SPREAD ** 2 / 2);
    const joined = uniform() < 0.5 ? 0 : Math.floor(uniform() * 0.8 * days);
    const active = days - joined;
    hour[person] = Math.round(20 + 3 * normal() + 24) % 24;
    const mean = (activity * average * active) / days;
    const count = Math.max(1, Math.round(mean + Math.sqrt(mean) * normal()));
    for (let i = 0; i < count; i++) {
      if (stays === capacity) grow();
      const entry = choose.one();
      const length = Math.min(catalogue.episodes[entry]!, MOST_EPISODES);
      columns.entry[stays] = entry;
      columns.day[stays] = from + joined + Math.floor(uniform() * active);
      columns.pace[stays] = length === 1 ? 0 : paceAt(uniform() * 100);
      columns.episodes[stays] = length === 1 || uniform() < SEE_IT_WHOLE ? length : 1 + Math.floor(uniform() * length);
      stays++;
    }
    if (person % PEOPLE_PER_STEP === PEOPLE_PER_STEP - 1) yield person + 1;
  }
  first[people] = stays;
  return {
    people,
    catalogue,
    last: from + days - 1,
    first,
    hour,
    entry: columns.entry.subarray(0, stays),
    day: columns.day.subarray(0, stays),
    episodes: columns.episodes.subarray(0, stays),
    pace: columns.pace.subarray(0, stays),
  };
}

/** The day on which an episode of a stay was watched. */
export const dayOfEpisode = ({ day, pace }: Population, stay: number, episode: number): number =>
  day[stay]! + Math.floor((episode * pace[stay]!) / 4);

/** Which season an episode is of, both from 0. */
export const seasonOf = (episode: number, episodes: number, seasons: number): number =>
  Math.min(seasons - 1, Math.floor((episode * seasons) / episodes));

function paceAt(draw: number): number {
  let left = draw;
  for (const [quarters, share] of PACES) {
    left -= share;
    if (left < 0) return quarters;
  }
  return PACES[0][0];
}

function grown<T extends { set(from: T): void }>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Draws by weight in constant time (A. J. Walker, "An efficient method for generating discrete random variables", 1977). */
function chooser(weights: Float64Array, uniform: () => number): { one(): number; sum: number } {
  const size = weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const own = Float64Array.from(weights, (weight) => (weight / sum) * size);
  const other = new Uint32Array(size);
  const small: number[] = [];
  const large: number[] = [];
  for (let at = 0; at < size; at++) (own[at]! < 1 ? small : large).push(at);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large.pop()!;
    other[less] = more;
    own[more] = own[more]! + own[less]! - 1;
    (own[more] < 1 ? small : large).push(more);
  }
  for (const at of [...small, ...large]) own[at] = 1;
  return {
    sum,
    one: () => {
      const at = Math.floor(uniform() * size);
      return uniform() < own[at]! ? at : other[at]!;
    },
  };
}
