/** How much of what was watched is about one topic: in the whole file, or in the days with most of it. */

import type { Work } from '../../knowledge/work.ts';
import { NO_DAY } from '../../viewings.ts';
import { isBeyondChance } from './chance.ts';
import { inOrder } from './evidence.ts';
import type { WatchedWorks } from './works.ts';

export type About = (work: Work) => boolean;

export interface Topic {
  /** Works about it; a show is one, however many episodes were watched. */
  readonly titles: number;
  /** All known works that were watched. */
  readonly of: number;
  /** In the order of the file; put together when first asked for, for most topics come to nothing. */
  readonly rows: Uint32Array;
  /** Whether it is more than anybody who watches as much would come to. */
  readonly beyondChance: boolean;
}

export interface Cluster extends Topic {
  readonly from: number;
  readonly to: number;
}

function topicFrom(topic: Omit<Topic, 'rows'>, rowsOf: () => Uint32Array): Topic {
  let rows: Uint32Array | undefined;
  return {
    ...topic,
    get rows() {
      return (rows ??= rowsOf());
    },
  };
}

/** A topic in the whole file; `looks` is among how many topics of its kind it is the foremost. */
export function topicOf(works: WatchedWorks, about: About, looks = 1): Topic {
  const { known, watched } = works;
  const found = watched.filter((work) => about(known[work]!));
  const beyondChance = found.length > 0 && isBeyondChance(found.length, expectedOf(works, about, watched), looks);
  return topicFrom({ titles: found.length, of: watched.length, beyondChance }, () => works.rowsOfAll(found));
}

/** The `days` in a row in which most titles about a topic were watched; undefined where fewer than `least` were. */
export function clusterOf(works: WatchedWorks, about: About, days: number, least: number): Cluster | undefined {
  if (works.days === undefined) return undefined;
  const { first: begin, last: end } = works.days;
  const found = works.watched.filter((work) => about(works.known[work]!));
  const best = mostWithin(seenDays(works, found), found.length, days);
  if (best.titles < least) return undefined;
  const cluster = { from: begin + best.from, to: begin + best.to };
  // Such days may begin with each of its titles and anywhere in the file: what is shown is the highest of that many looks.
  const looks = (best.titles * (end - begin + 1)) / days;
  return Object.assign(during(works, about, cluster, days, looks), cluster);
}

/** The days, from the first of the file on, on which some works were watched, ascending: `day * works.length + index`. */
function seenDays(works: WatchedWorks, found: readonly number[]): Float64Array {
  const { first } = works.days!;
  const seen = new Float64Array(found.reduce((length, work) => length + works.rowsOf(work).length, 0));
  let count = 0;
  for (const [index, work] of found.entries()) {
    let last = NO_DAY;
    for (const day of works.daysOf(work)) {
      if (day === NO_DAY || day === last) continue;
      last = day;
      seen[count++] = (day - first) * found.length + index;
    }
  }
  return seen.subarray(0, count).sort();
}

/** In which `days` in a row most different works were seen, and how many. */
function mostWithin(seen: Float64Array, works: number, days: number): { titles: number; from: number; to: number } {
  const within = new Uint32Array(works);
  let titles = 0;
  let best = { titles: 0, from: 0, to: 0 };
  let first = 0;
  for (const one of seen) {
    const to = Math.floor(one / works);
    if (within[one % works]!++ === 0) titles++;
    for (; Math.floor(seen[first]! / works) <= to - days; first++) if (--within[seen[first]! % works]! === 0) titles--;
    if (titles > best.titles) best = { titles, from: Math.floor(seen[first]! / works), to };
  }
  return best;
}

/** Titles about a topic between two days, and everything that was watched in the `days` around them. */
export function duringDays(works: WatchedWorks, about: About, from: number, to: number): Topic {
  return during(works, about, { from, to }, to - from + 1, 1);
}

function during(
  works: WatchedWorks,
  about: About,
  { from, to }: { readonly from: number; readonly to: number },
  days: number,
  looks: number,
): Topic {
  const { known, watched, daysOf } = works;
  // As many days as were looked at, so that a cluster of two days is not measured against two days.
  const around = watched.filter((work) => isWithin(daysOf(work), to - days + 1, to));
  const found = watched.filter((work) => about(known[work]!) && isWithin(daysOf(work), from, to));
  return topicFrom(
    {
      titles: found.length,
      of: around.length,
      beyondChance: isBeyondChance(found.length, expectedOf(works, about, around), looks),
    },
    () => inOrder(found.map((work) => rowsWithin(works, work, from, to))),
  );
}

/** Whether one of some days lies between two. */
function isWithin(days: Int32Array, from: number, to: number): boolean {
  for (let i = 0; i < days.length; i++) if (days[i]! >= from && days[i]! <= to) return true;
  return false;
}

function rowsWithin({ rowsOf, daysOf }: WatchedWorks, work: number, from: number, to: number): Uint32Array {
  const days = daysOf(work);
  return rowsOf(work).filter((_, i) => days[i]! >= from && days[i]! <= to);
}

/** A language of fewer works is one group with all other such languages. */
const FEWEST_OF_LANGUAGE = 30;

/** Works of one kind and language. */
interface Groups {
  /** Work -> its group. */
  readonly of: Uint32Array;
  /** Group -> how many works it has. */
  readonly sizes: Uint32Array;
}

const groupsOfKnown = new WeakMap<readonly Work[], Groups>();

function groupsOf(known: readonly Work[]): Groups {
  const made = groupsOfKnown.get(known);
  if (made !== undefined) return made;
  const languages = new Map<string, number>();
  for (const { language } of known) languages.set(language, (languages.get(language) ?? 0) + 1);
  const numbers = new Map<string, number>();
  const of = Uint32Array.from(known, ({ kind, language }) => {
    const name = languages.get(language)! < FEWEST_OF_LANGUAGE ? kind : `${kind} ${language}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  const sizes = new Uint32Array(numbers.size);
  for (const group of of) sizes[group]!++;
  const groups = { of, sizes };
  groupsOfKnown.set(known, groups);
  return groups;
}

/**
 * How many of some watched works would be about a topic if they were drawn from the known ones, each from its own kind and
 * language: who watches films, or films from one country, meets other topics than who watches series.
 */
export function expectedOf({ known }: Pick<WatchedWorks, 'known'>, about: About, among: readonly number[]): number {
  const { of, sizes } = groupsOf(known);
  const abouts = new Uint32Array(sizes.length);
  for (let work = 0; work < known.length; work++) if (about(known[work]!)) abouts[of[work]!]!++;
  return among.reduce((sum, work) => sum + abouts[of[work]!]! / sizes[of[work]!]!, 0);
}
