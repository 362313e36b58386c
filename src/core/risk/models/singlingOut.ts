/**
 * Singling out: how many rows look like a row in the published columns.
 * Class sizes and the prosecutor's risk: K. El Emam, "Guide to the De-Identification of Personal Health Information", 2013, ch. 16.
 * Titles within a class: A. Machanavajjhala et al., "l-Diversity: Privacy Beyond k-Anonymity", ACM TKDD 1(1), 2007, and
 * N. Li, T. Li, S. Venkatasubramanian, "t-Closeness: Privacy Beyond k-Anonymity and l-Diversity", IEEE ICDE 2007.
 * The rows of one person's file are rows, not people: people are counted only where a file holds several.
 */

import { columnOf, type Column, type History } from '../../history.ts';
import type { Role } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import { keyOf, oneClass, refine, type Classes, type Key } from '../classes.ts';
import type { AssessOptions } from '../measure.ts';
import { orderedCloseness, type OrderedCloseness } from './orderedCloseness.ts';

/** Rows by the size of the class they are in. */
export interface ClassSizes {
  readonly one: number;
  readonly twoToFour: number;
  readonly fiveToNine: number;
  readonly tenOrMore: number;
}

export interface SinglingOut {
  readonly measured: true;
  readonly rows: number;
  /** Roles of the published columns that were compared; a column that is blank throughout is not among them. */
  readonly columns: readonly Role[];
  /** How many different rows there are. */
  readonly classes: number;
  /** Rows by how many rows look like them, themselves included. */
  readonly rowsByClassSize: ClassSizes;
  /** Someone who knows that a row is in the file: 0..1. */
  readonly prosecutor: {
    /** 1 / the smallest class. */
    readonly highest: number;
    /** Classes / rows. */
    readonly average: number;
    /** Share of rows whose risk is above `threshold`. */
    readonly atRisk: number;
    readonly threshold: number;
  };
  /** Distinct profiles within classes of the other columns; undefined for one person's file or when no profile is told apart. */
  readonly people: PeopleInClasses | undefined;
  /** Distinct titles within classes of the other columns; undefined without titles. */
  readonly titles: TitleDiversity | undefined;
  /** How close the lengths within classes of the other columns are to those of the file; undefined where they say no lengths. */
  readonly durations: OrderedCloseness | undefined;
}

/** Classes of what is published without the profile, counted in people. */
export interface PeopleInClasses {
  readonly profiles: number;
  /** In the class with fewest. */
  readonly fewest: number;
  readonly rowsByPeople: ClassSizes;
  /** The prosecutor's risk by people: 1 / fewest; the mean over the rows of 1 / people; the share of rows above the threshold. */
  readonly prosecutor: { readonly highest: number; readonly average: number; readonly atRisk: number };
}

/** If all rows of a class have one title, hiding which of them is a person's hides nothing. */
export interface TitleDiversity {
  /** Distinct titles in the class with fewest. */
  readonly fewest: number;
  readonly rowsWithOneTitle: number;
  /** Entropy l-diversity: the least of the classes' e^entropy, a number of titles that are equally common; 1 .. `fewest`. */
  readonly entropy: number;
  /** t-closeness: the most that half the sum of |share in the class - share in the file| comes to; 0 .. 1. */
  readonly farthest: number;
}

/** Columns by which a row could be recognised, those with few values first: their table stays small. */
export const QUASI_IDENTIFIERS: readonly Role[] = ['profile', 'country', 'device', 'duration', 'start', 'title'];

/** More than one in five is the limit most guides use for data that is given out under conditions. */
const THRESHOLD = 0.2;

/** Measures the classes of a table; linear in rows times columns. Stops after each of them, for a host that wants to breathe. */
export function* singlingOut(history: History, options: AssessOptions): Steps<SinglingOut> {
  const { rows } = history;
  const keys = new Map<Role, Key>();
  for (const role of QUASI_IDENTIFIERS) {
    const column = columnOf(history, role);
    if (column !== undefined && saysSomething(column)) keys.set(role, keyOf(column));
  }
  // The classes that several measures need are made once: all columns but two, then with either of them, then with both.
  const profile = keys.get('profile');
  const title = keys.get('title');
  const duration = keys.get('duration');
  let unmeasured = oneClass(rows);
  for (const [role, key] of keys) {
    if (role === 'profile' || role === 'title' || role === 'duration') continue;
    unmeasured = refine(unmeasured, key);
    yield;
  }
  const others = duration === undefined ? unmeasured : refine(unmeasured, duration);
  yield;
  const untitled = profile === undefined ? others : refine(others, profile);
  yield;
  const classes = title === undefined ? untitled : refine(untitled, title);
  yield;
  let durations: OrderedCloseness | undefined;
  if (duration !== undefined) {
    for (const key of [profile, title]) {
      if (key !== undefined) unmeasured = refine(unmeasured, key);
      yield;
    }
    durations = orderedCloseness(columnOf(history, 'duration')!, unmeasured);
    yield;
  }
  return {
    measured: true,
    rows,
    columns: [...keys.keys()],
    classes: classes.count,
    rowsByClassSize: bySize(classes, classes.sizes),
    prosecutor: prosecutor(classes, rows),
    people:
      profile === undefined || options.people === 'one'
        ? undefined
        : people(title === undefined ? others : refine(others, title), classes, profile),
    titles: title === undefined ? undefined : diversity(untitled, classes, title),
    durations,
  };
}

function saysSomething(column: Column): boolean {
  if (column.kind === 'instant') return column.seconds.some((seconds) => !Number.isNaN(seconds));
  let blank = -1;
  for (const code of column.codes) {
    if (code === blank) continue;
    if (column.dictionary.at(code) !== '') return true;
    blank = code;
  }
  return false;
}

function prosecutor(classes: Classes, rows: number): SinglingOut['prosecutor'] {
  let smallest = Infinity;
  let atRisk = 0;
  for (const size of classes.sizes) {
    if (size < smallest) smallest = size;
    if (1 / size > THRESHOLD) atRisk += size;
  }
  const share = (part: number): number => (rows === 0 ? 0 : part / rows);
  return { highest: 1 / smallest, average: share(classes.count), atRisk: share(atRisk), threshold: THRESHOLD };
}

/** `classes` are the anonymous ones told apart by profile, so each of them is one person's part. */
function people(anonymous: Classes, classes: Classes, profile: Key): PeopleInClasses {
  const distinct = distinctWithin(anonymous, classes);
  const rows = anonymous.of.length;
  const profiles = new Set(profile.codes).size;
  // People -> rows in classes of so many.
  const rowsWith = new Uint32Array(profiles + 1);
  for (let id = 0; id < anonymous.count; id++) rowsWith[distinct[id]!]! += anonymous.sizes[id]!;
  let [sum, atRisk] = [0, 0];
  for (let count = 1; count <= profiles; count++) {
    sum += rowsWith[count]! / count;
    if (1 / count > THRESHOLD) atRisk += rowsWith[count]!;
  }
  const fewest = least(distinct);
  return {
    profiles,
    fewest,
    rowsByPeople: bySize(anonymous, distinct),
    prosecutor: {
      highest: fewest === 0 ? 0 : 1 / fewest,
      average: rows === 0 ? 0 : sum / rows,
      atRisk: rows === 0 ? 0 : atRisk / rows,
    },
  };
}

function diversity(untitled: Classes, classes: Classes, title: Key): TitleDiversity {
  const distinct = distinctWithin(untitled, classes);
  let rowsWithOneTitle = 0;
  for (let id = 0; id < untitled.count; id++) if (distinct[id] === 1) rowsWithOneTitle += untitled.sizes[id]!;
  return { fewest: least(distinct), rowsWithOneTitle, ...spread(untitled, classes, title) };
}

/** Entropy and distance of the titles within the classes; `classes` are the untitled ones told apart by title. */
function spread(untitled: Classes, classes: Classes, title: Key): Pick<TitleDiversity, 'entropy' | 'farthest'> {
  const rows = classes.of.length;
  const inFile = refine(oneClass(rows), title);
  const entropy = new Float64Array(untitled.count);
  const beyond = new Float64Array(untitled.count);
  const { of } = classes;
  let seen = 0;
  for (let row = 0; row < rows; row++) {
    const own = of[row]!;
    if (own !== seen) continue;
    seen++;
    const within = untitled.of[row]!;
    const share = classes.sizes[own]! / untitled.sizes[within]!;
    entropy[within]! -= share * Math.log(share);
    // Half the sum of the distances is the sum of the shares that are larger than in the file.
    beyond[within]! += Math.max(0, share - inFile.sizes[inFile.of[row]!]! / rows);
  }
  let [lowest, farthest] = [Infinity, 0];
  for (let id = 0; id < untitled.count; id++) {
    if (entropy[id]! < lowest) lowest = entropy[id]!;
    if (beyond[id]! > farthest) farthest = beyond[id]!;
  }
  return { entropy: untitled.count === 0 ? 0 : Math.exp(lowest), farthest };
}

/** Class -> how many of the finer classes lie in it. */
function distinctWithin(classes: Classes, finer: Classes): Uint32Array {
  const distinct = new Uint32Array(classes.count);
  let seen = 0;
  const { of } = finer;
  for (let row = 0; row < of.length; row++) {
    if (of[row] !== seen) continue;
    seen++;
    distinct[classes.of[row]!]!++;
  }
  return distinct;
}

function least(counts: Uint32Array): number {
  let fewest = Infinity;
  for (const count of counts) if (count < fewest) fewest = count;
  return counts.length === 0 ? 0 : fewest;
}

/** Sorts the rows of each class by a number of that class. */
export function bySize(classes: Classes, numbers: Uint32Array): ClassSizes {
  let [one, twoToFour, fiveToNine, tenOrMore] = [0, 0, 0, 0];
  for (let id = 0; id < classes.count; id++) {
    const rows = classes.sizes[id]!;
    const size = numbers[id]!;
    if (size === 1) one += rows;
    else if (size < 5) twoToFour += rows;
    else if (size < 10) fiveToNine += rows;
    else tenOrMore += rows;
  }
  return { one, twoToFour, fiveToNine, tenOrMore };
}
