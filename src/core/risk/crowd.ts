/** The copies of many people, to be looked through for one: an index from each published title value to who published it when. */

import { dayOfEpisode, type Population } from '../sample/population.ts';
import type { Publishing } from './publishing.ts';
import type { Known, Subject } from './subject.ts';

/** One value in the copies of a crowd: intervals in their order, and in each the people who have the value in it. */
export interface Holders {
  /** People who have it at any time. */
  readonly people: number;
  /** Middle of each interval, ascending; days since 1970. */
  readonly middle: Float64Array;
  /** Interval -> where its people begin in `person`; one more than intervals. */
  readonly begin: Uint32Array;
  readonly person: Uint32Array;
}

export interface Crowd {
  /** Copies to pick from. */
  readonly size: number;
  readonly publishing: Publishing;
  /** Who holds a value; undefined for nobody, and for a value that was not asked for. */
  holders(value: number): Holders | undefined;
}

/** Intervals may begin up to a year before the first day. */
const DAYS_BEFORE = 400;

/**
 * Indexes the copies of a population, and as the last candidate that of the person looked for, where they are not one of it.
 * Only values somebody will ask for are indexed: at exact titles a few thousand out of hundreds of thousands.
 */
export function crowdOf(population: Population, publishing: Publishing, asked: Iterable<number>, subject?: Subject): Crowd {
  const slotOfValue = new Int32Array(publishing.values).fill(-1);
  const values: number[] = [];
  for (const value of asked) {
    if (slotOfValue[value]! >= 0) continue;
    slotOfValue[value] = values.length;
    values.push(value);
  }
  const size = population.people + (subject === undefined ? 0 : 1);
  const from = Math.min(subject?.from ?? Infinity, firstDayOf(population)) - DAYS_BEFORE;
  const days = Math.max(population.last, (subject?.from ?? 0) + publishing.days) - from + 1;
  const undated = publishing.detail.dates === 'none';
  // One number for value, interval and person, so that sorting numbers sorts the index.
  const points = new Points();
  const add = (person: number, value: number, first: number): void => {
    const slot = slotOfValue[value]!;
    if (slot >= 0) points.push((slot * days + (undated ? 0 : first - from)) * size + person);
  };
  eachPoint(population, publishing, add);
  for (const row of subject?.rows ?? []) {
    const { value, day } = subject!.known(row);
    add(population.people, value, publishing.interval(day).first);
  }
  const sorted = points.sorted();

  const found: (Holders | undefined)[] = values.map(() => undefined);
  for (let at = 0; at < sorted.length;) {
    const slot = Math.floor(sorted[at]! / (days * size));
    const end = lowerBound(sorted, (slot + 1) * days * size, at);
    found[slot] = holdersIn(sorted.subarray(at, end), slot * days * size, size, (first) => middleOf(publishing, first + from));
    at = end;
  }
  return { size, publishing, holders: (value) => found[slotOfValue[value] ?? -1] };
}

/** The middle of the interval that a known viewing was published with. */
export const middleOfKnown = (publishing: Publishing, { day }: Known): number => {
  const { first, length } = publishing.interval(day);
  return length === Infinity ? 0 : first + length / 2;
};

function middleOf(publishing: Publishing, first: number): number {
  const { length } = publishing.interval(first);
  return length === Infinity ? 0 : first + length / 2;
}

const firstDayOf = ({ day }: Population): number => day.reduce((least, one) => Math.min(least, one), Infinity);

/** Every published value with the first day of its interval. What would be watched after the last day was not watched. */
function eachPoint(
  population: Population,
  publishing: Publishing,
  visit: (person: number, value: number, first: number) => void,
): void {
  const { first, entry, day, pace, episodes } = population;
  const { titles } = publishing.detail;
  const single = titles === 'exact' || titles === 'season';
  for (let person = 0; person < population.people; person++) {
    for (let stay = first[person]!; stay < first[person + 1]!; stay++) {
      const of = entry[stay]!;
      const common = publishing.valueOfEpisode(of, 0);
      let episode = 0;
      while (episode < episodes[stay]!) {
        const watched = dayOfEpisode(population, stay, episode);
        if (watched > population.last) break;
        const interval = publishing.interval(watched);
        visit(person, single ? publishing.valueOfEpisode(of, episode) : common, interval.first);
        // The next episode in another interval; there is none without pace, for a film.
        const next = single ? episode + 1 : Math.ceil(((interval.first + interval.length - day[stay]!) * 4) / pace[stay]!);
        episode = Math.max(episode + 1, next);
      }
    }
  }
}

/** `sorted`: value, interval and person in one number, the value being the same throughout. */
function holdersIn(sorted: Float64Array, base: number, size: number, middleOf: (slot: number) => number): Holders {
  const middle: number[] = [];
  const begin: number[] = [];
  const person = new Uint32Array(sorted.length);
  const seen = new Uint8Array(size);
  let [people, count, slot, before] = [0, 0, -1, -1];
  for (const point of sorted) {
    if (point === before) continue;
    before = point;
    const at = Math.floor((point - base) / size);
    const who = point - base - at * size;
    if (at !== slot) {
      slot = at;
      middle.push(middleOf(at));
      begin.push(count);
    }
    person[count++] = who;
    if (seen[who] === 0) people++;
    seen[who] = 1;
  }
  begin.push(count);
  return { people, middle: Float64Array.from(middle), begin: Uint32Array.from(begin), person: person.slice(0, count) };
}

function lowerBound(sorted: Float64Array, value: number, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const half = (low + high) >>> 1;
    if (sorted[half]! < value) low = half + 1;
    else high = half;
  }
  return low;
}

/** Numbers of which nobody knows beforehand how many there will be. */
class Points {
  #numbers = new Float64Array(1 << 16);
  #count = 0;

  push(number: number): void {
    if (this.#count === this.#numbers.length) {
      const grown = new Float64Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#count++] = number;
  }

  sorted(): Float64Array {
    return this.#numbers.subarray(0, this.#count).sort();
  }
}
