/**
 * How far a copy's pictures are from the original's: total variation distance, half the sum of |share in one - share in the
 * other|. 0: the same picture; 1: nothing in common. Of the rows that are in both.
 */

import { title as titleHierarchy } from '../anonymization/hierarchies/title.ts';
import { DAY_ONE, firstDay } from '../anonymization/hierarchies/timeUnits.ts';
import { entries } from '../dictionary.ts';
import { deviceClassOf } from '../knowledge/deviceClass.ts';
import { GENRES } from '../knowledge/vocabulary.ts';
import { columnOf, textColumnOf } from '../history.ts';
import { say, type Message } from '../message.ts';
import { TITLE_KINDS } from '../titles.ts';
import { byRows, type Steps } from '../steps.ts';
import type { Viewings } from '../viewings.ts';
import { NONE, type Calendar } from './calendar.ts';
import type { Calendars, Pair } from './likeness.ts';

export interface Distances {
  /** Days of the week by hours; undefined where the original has no times of day. */
  readonly dayByHour: number | undefined;
  readonly months: number | undefined;
  readonly genres: number | undefined;
  /** Classes of devices. */
  readonly devices: number | undefined;
}

/** What the rows of a file count as in a picture. Rows are counted by a number, which is put into words once. */
interface Categories {
  /** Row -> number, below `size`. */
  readonly of: (row: number) => number;
  readonly size: number;
  /** What a number stands for; undefined where it says nothing of the picture. */
  readonly name: (number: number) => string | number | undefined;
}

const NONE_AT_ALL: Categories = { of: () => 0, size: 1, name: () => undefined };

/** Measures the four pictures; `label` says the words that may stand in place of titles. In steps. */
export function* distancesOf(
  { original, copy, sourceRow }: Pair,
  calendars: Calendars,
  label: (message: Message) => string,
): Steps<Distances> {
  // The rows of the copy in the order of the file: in that of the copy each of them would be looked up in another place.
  const isCopied = new Uint8Array(original.rows);
  for (const row of sourceRow) isCopied[row] = 1;
  yield;
  function* between(categoriesOf: (viewings: Viewings, calendar: Calendar) => Categories): Steps<number | undefined> {
    const before = categoriesOf(original, calendars.original);
    yield;
    const were = yield* counted(original.rows, before, isCopied);
    if (were.size === 0) return undefined;
    const after = categoriesOf(copy, calendars.copy);
    yield;
    return totalVariation(were, yield* counted(copy.rows, after));
  }
  return {
    dayByHour: yield* between(hourOfWeek),
    months: yield* between(month),
    genres: yield* between((viewings) => genre(viewings, label)),
    devices: yield* between(deviceClass),
  };
}

/** Key -> rows, of the rows that are marked with 1, or of all. */
function* counted(rows: number, { of, size, name }: Categories, marks?: Uint8Array): Steps<ReadonlyMap<string | number, number>> {
  const uses = new Uint32Array(size);
  yield* byRows(rows, (from, to) => {
    for (let row = from; row < to; row++) if (marks === undefined || marks[row] === 1) uses[of(row)]!++;
  });
  const counts = new Map<string | number, number>();
  for (let number = 0; number < size; number++) {
    const key = uses[number] === 0 ? undefined : name(number);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + uses[number]!);
  }
  return counts;
}

/** 0..1 between two pictures; 1 where one of them is empty. */
export function totalVariation<Key>(one: ReadonlyMap<Key, number>, other: ReadonlyMap<Key, number>): number {
  const sum = (counts: ReadonlyMap<Key, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  const [all, others] = [sum(one), sum(other)];
  if (all === 0 || others === 0) return all === others ? 0 : 1;
  let apart = 0;
  for (const key of new Set([...one.keys(), ...other.keys()]))
    apart += Math.abs((one.get(key) ?? 0) / all - (other.get(key) ?? 0) / others);
  return apart / 2;
}

const HOURS_OF_WEEK = 7 * 24;

function hourOfWeek(_: Viewings, { days, first, minutes, timed }: Calendar): Categories {
  if (!timed) return NONE_AT_ALL;
  const [day, minute] = [days.codes, minutes.codes];
  const weekday = Uint8Array.from({ length: days.size }, (_none, at) => firstDay(first + at, 'weekday') - DAY_ONE);
  return {
    of: (row) => (day[row] === NONE ? HOURS_OF_WEEK : weekday[day[row]!]! * 24 + Math.floor((minute[row]! - 1) / 60)),
    size: HOURS_OF_WEEK + 1,
    name: (hour) => (hour === HOURS_OF_WEEK ? undefined : hour),
  };
}

function month(_: Viewings, { days, first }: Calendar): Categories {
  const { codes, size } = days;
  return {
    of: (row) => codes[row]!,
    size,
    name: (day) => (day === NONE ? undefined : firstDay(first + day, 'month')),
  };
}

/** The genre a title is written as, or the one it would be written as. */
function genre(viewings: Viewings, label: (message: Message) => string): Categories {
  const column = columnOf(viewings.history, 'title');
  if (column?.kind !== 'text') return NONE_AT_ALL;
  const words = [
    ...GENRES.map((name) => label(say(`label.genre.${name}`))),
    ...TITLE_KINDS.map((kind) => label(say(`label.kind.${kind}`))),
  ];
  const made = titleHierarchy.generalize({ column, viewings }, 'genre', { write: 'parseable', label });
  if (made.kind !== 'text') return NONE_AT_ALL;
  // Behind the texts of the level: the words that stand in the file itself, and what is blank.
  const firstWord = made.dictionary.size;
  const blank = firstWord + words.length;
  const numbers = new Map(words.map((word, at) => [word, firstWord + at]));
  const own = new Int32Array(column.dictionary.size);
  for (const [code, text] of entries(column.dictionary)) own[code] = text.trim() === '' ? blank : (numbers.get(text) ?? -1);
  return {
    of: (row) => (own[column.codes[row]!]! < 0 ? made.codes[row]! : own[column.codes[row]!]!),
    size: blank + 1,
    name: (number) => (number < firstWord ? made.dictionary.at(number) : words[number - firstWord]),
  };
}

function deviceClass({ history }: Viewings): Categories {
  const column = textColumnOf(history, 'device');
  if (column === undefined) return NONE_AT_ALL;
  const { codes, dictionary } = column;
  return {
    of: (row) => codes[row]!,
    size: dictionary.size,
    name: (code) => (dictionary.at(code).trim() === '' ? undefined : deviceClassOf(dictionary.at(code))),
  };
}
