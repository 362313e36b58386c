/** How much of what was watched is about one topic: in the whole file, or in the days with most of it. */

import type { Work } from '../../knowledge/work.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import { dayRangeOf } from './days.ts';
import { inFileOrder } from './evidence.ts';
import { isBeyondChance } from './chance.ts';
import type { WatchedWorks } from './works.ts';

export type About = (work: Work) => boolean;

export interface Topic {
  /** Works about it; a show is one, however many episodes were watched. */
  readonly titles: number;
  /** All known works that were watched. */
  readonly of: number;
  /** In the order of the file. */
  readonly rows: Uint32Array;
  /** Whether it is more than anybody who watches as much would come to. */
  readonly beyondChance: boolean;
}

export interface Cluster extends Topic {
  readonly from: number;
  readonly to: number;
}

const NOTHING: Topic = { titles: 0, of: 0, rows: new Uint32Array(), beyondChance: false };

/** A topic in the whole file; `looks` is among how many topics of its kind it is the foremost. */
export function topicOf(works: WatchedWorks, about: About, looks = 1): Topic {
  const { known, watched, rowsOf } = works;
  const found = watched.filter((work) => about(known[work]!));
  if (found.length === 0) return { ...NOTHING, of: watched.length };
  return {
    titles: found.length,
    of: watched.length,
    rows: inOrder(found.map(rowsOf)),
    beyondChance: isBeyondChance(found.length, expectedOf(works, about, watched), looks),
  };
}

/** The `days` in a row in which most titles about a topic were watched; undefined where fewer than `least` were. */
export function clusterOf(
  works: WatchedWorks,
  viewings: Viewings,
  about: About,
  days: number,
  least: number,
): Cluster | undefined {
  const { day } = viewings;
  const { known, watched, rowsOf } = works;
  const seen: { readonly day: number; readonly work: number }[] = [];
  for (const work of watched) {
    if (!about(known[work]!)) continue;
    let last = NO_DAY;
    for (const row of rowsOf(work)) {
      if (day[row] === NO_DAY || day[row] === last) continue;
      last = day[row]!;
      seen.push({ day: last, work });
    }
  }
  if (seen.length < least) return undefined;
  seen.sort((a, b) => a.day - b.day);
  const within = new Map<number, number>();
  let best = { titles: 0, from: 0, to: 0 };
  let first = 0;
  for (const { day: to, work } of seen) {
    within.set(work, (within.get(work) ?? 0) + 1);
    while (seen[first]!.day <= to - days) {
      const left = within.get(seen[first]!.work)! - 1;
      if (left === 0) within.delete(seen[first]!.work);
      else within.set(seen[first]!.work, left);
      first++;
    }
    if (within.size > best.titles) best = { titles: within.size, from: seen[first]!.day, to };
  }
  if (best.titles < least) return undefined;
  // Such days may begin with each of its titles and anywhere in the file: what is shown is the highest of that many looks.
  const { first: begin = 0, last = 0 } = dayRangeOf(viewings, works.rows) ?? {};
  const looks = (best.titles * (last - begin + 1)) / days;
  return { ...best, ...during(works, day, about, best, days, looks) };
}

/** Titles about a topic between two days, and everything that was watched in the `days` around them. */
export function duringDays(works: WatchedWorks, { day }: Viewings, about: About, from: number, to: number): Topic {
  return during(works, day, about, { from, to }, to - from + 1, 1);
}

function during(
  works: WatchedWorks,
  day: Int32Array,
  about: About,
  { from, to }: { readonly from: number; readonly to: number },
  days: number,
  looks: number,
): Topic {
  const { known, watched, rowsOf } = works;
  const around: number[] = [];
  const found: Uint32Array[] = [];
  for (const work of watched) {
    const rows = rowsOf(work);
    let near = false;
    for (const row of rows) {
      const on = day[row]!;
      if (on === NO_DAY) continue;
      // As many days as were looked at, so that a cluster of two days is not measured against two days.
      if (on > to - days && on <= to) near = true;
    }
    if (near) around.push(work);
    if (!about(known[work]!)) continue;
    const inside = rows.filter((row) => day[row]! >= from && day[row]! <= to);
    if (inside.length > 0) found.push(inside);
  }
  return {
    titles: found.length,
    of: around.length,
    rows: inOrder(found),
    beyondChance: isBeyondChance(found.length, expectedOf(works, about, around), looks),
  };
}

/** A language of fewer works is one group with all other such languages. */
const FEWEST_OF_LANGUAGE = 30;

/**
 * How many of some watched works would be about a topic if they were drawn from the known ones, each from its own kind and
 * language: who watches films, or films from one country, meets other topics than who watches series.
 */
export function expectedOf({ known }: Pick<WatchedWorks, 'known'>, about: About, among: readonly number[]): number {
  const languages = new Map<string, number>();
  for (const { language } of known) languages.set(language, (languages.get(language) ?? 0) + 1);
  const groupOf = ({ kind, language }: Work): string =>
    languages.get(language)! < FEWEST_OF_LANGUAGE ? kind : `${kind} ${language}`;
  const groups = new Map<string, { all: number; about: number }>();
  for (const work of known) {
    const group = groups.get(groupOf(work)) ?? { all: 0, about: 0 };
    group.all++;
    if (about(work)) group.about++;
    groups.set(groupOf(work), group);
  }
  return among.reduce((sum, work) => {
    const group = groups.get(groupOf(known[work]!))!;
    return sum + group.about / group.all;
  }, 0);
}

/** One row in so many is many. */
const MANY = 16;

/** Lists of different rows as one, in the order of the file. */
export function inOrder(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((length, list) => length + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  // A few are put in order quickly; of many it is quicker to mark where they lie.
  const end = all.reduce((most, row) => Math.max(most, row), 0) + 1;
  return all.length * MANY > end ? inFileOrder(end, all) : all.sort();
}
