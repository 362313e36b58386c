/** The person whose copy is looked for: their viewings as a recipe publishes them, and what a stranger may know of them. */

import { rowsThatStay } from '../anonymization/operators/suppressRows.ts';
import { floorTo, TIME_LEVELS } from '../anonymization/hierarchies/timeUnits.ts';
import { calendarDay } from '../anonymization/localClock.ts';
import type { Recipe } from '../anonymization/recipe.ts';
import { textsWhere } from '../dictionary.ts';
import { instantColumnOf } from '../history.ts';
import { placeTitles, type Placed } from '../knowledge/catalogue.ts';
import { GENRES } from '../knowledge/vocabulary.ts';
import { say, type Message } from '../message.ts';
import { below, seeded, seedOf, type Random } from '../random.ts';
import { finished, type Steps } from '../steps.ts';
import { TITLE_KINDS } from '../titles.ts';
import { NO_DAY, type Viewings } from '../viewings.ts';
import {
  detailOf,
  genreValue,
  kindValue,
  NOTHING,
  Publishing,
  type DateDetail,
  type Detail,
  type TitleDetail,
} from './publishing.ts';

/** One viewing that a stranger knows of. */
export interface Known {
  /** What the copy would say in place of its title. */
  readonly value: number;
  /** The day it really was, days since 1970. */
  readonly day: number;
}

/** A known viewing of the person, with how often others have one like it. */
export interface KnownOfSubject extends Known {
  /** Row of the original. */
  readonly row: number;
}

export interface Subject {
  readonly publishing: Publishing;
  /** First day of the person's viewings, days since 1970. */
  readonly from: number;
  /** Rows of the original that are in the copy, are theirs, and can be known: they have a title, and a day where the file has days. */
  readonly rows: Uint32Array;
  readonly known: (row: number) => KnownOfSubject;
  /** Row -> the entry of the catalogue it is of: two things worth knowing are of two entries. */
  readonly entry: (row: number) => number;
}

export interface Published {
  /** What was or would be done to the viewings; undefined for a file as it stands. */
  readonly recipe?: Recipe | undefined;
  /** Row -> 1 where the person's choice of rows has it; undefined: every row. */
  readonly chosen?: Uint8Array | undefined;
  /** Says a label as a copy would; finds the labels in a file as it stands. */
  readonly label?: ((message: Message) => string) | undefined;
}

/** An invented life is at least this long; a file of a week says little of how much people watch in a week. */
const FEWEST_DAYS = 180;
/** Where no row has a date. */
const UNDATED_DAYS = 3 * 365;

/** The person of a file under a recipe; undefined when nothing of theirs stays. */
export const subjectOf = (viewings: Viewings, published: Published): Subject | undefined =>
  finished(findingSubject(viewings, published));

/** The same in steps. */
export function* findingSubject(viewings: Viewings, published: Published): Steps<Subject | undefined> {
  const { recipe, chosen } = published;
  const staying = recipe === undefined ? undefined : rowsThatStay(viewings, recipe.rows, chosen);
  if (staying !== undefined && !staying.ok) return undefined;
  const knowable = knowableRows(viewings, staying?.value);
  yield;
  return subjectAmong(knowable, viewings, published, placing(viewings));
}

/** Rows of which someone may know, with the first and the last of their days. */
export interface Knowable {
  readonly rows: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** The person's own rows that can be known, among those that stay; undefined: among all. Linear in the rows. */
export function knowableRows(viewings: Viewings, staying?: Uint32Array): Knowable {
  const all = staying === undefined || staying.length === viewings.rows;
  const stays = new Uint8Array(viewings.rows).fill(all ? 1 : 0);
  if (!all) for (const row of staying) stays[row] = 1;
  const dated = instantColumnOf(viewings.history, 'start') !== undefined;
  const { titles, title, day, yours } = viewings;
  const titled = textsWhere(titles.dictionary, (text) => text.trim() !== '');
  const rows = new Uint32Array(yours.length);
  let count = 0;
  let [from, to] = dated ? [Infinity, -Infinity] : [0, UNDATED_DAYS];
  for (const row of yours) {
    if (stays[row] === 0 || titled[title[row]!] === 0) continue;
    if (dated) {
      if (day[row] === NO_DAY) continue;
      if (day[row]! < from) from = day[row]!;
      if (day[row]! > to) to = day[row]!;
    }
    rows[count++] = row;
  }
  return { rows: rows.slice(0, count), from, to };
}

/** Whether seasons are told apart -> the titles of a file among those of the catalogue. */
export type Placing = (seasons: boolean) => Placed;

export const placing =
  ({ titles, recognised }: Viewings): Placing =>
  (seasons) =>
    placeTitles(titles, recognised, { random: seeded(seedOf('catalogue')), seasons });

/** The person of whom these rows can be known; costs as much as there are titles, however many rows. */
export function subjectAmong(
  { rows, from, to }: Knowable,
  viewings: Viewings,
  { recipe, label }: Published,
  place: Placing,
): Subject | undefined {
  if (rows.length === 0) return undefined;

  const written = recipe === undefined ? valuesAsWritten(viewings, label) : undefined;
  const detail = recipe === undefined ? detailAsWritten(viewings, rows, written) : detailOf(recipe);
  const placed = place(detail.titles === 'season');
  const { title } = viewings;
  const dated = instantColumnOf(viewings.history, 'start') !== undefined;
  const publishing = new Publishing(
    placed.catalogue,
    dated ? detail : { ...detail, dates: 'none' },
    Math.max(FEWEST_DAYS, to - from + 1),
  );
  const value = valuesOf(placed, publishing, written);
  return {
    publishing,
    from,
    rows,
    known: (row) => ({ row, value: value[title[row]!]!, day: dated ? calendarDay(viewings, row) : 0 }),
    entry: (row) => placed.entry[title[row]!]!,
  };
}

/** Up to `most` viewings in random order, each of another show or film; of the same ones only when there are no others. */
export function someKnown(subject: Subject, most: number, random: Random): readonly KnownOfSubject[] {
  const { rows } = subject;
  const chosen: number[] = [];
  const entries = new Set<number>();
  const spare: number[] = [];
  // A file of few shows is soon exhausted: after so many draws without a new one, what was drawn will do.
  for (let draw = 0; draw < most * 16 && chosen.length < most; draw++) {
    const row = rows[below(random, rows.length)]!;
    const entry = subject.entry(row);
    if (!entries.has(entry)) {
      entries.add(entry);
      chosen.push(row);
    } else if (!chosen.includes(row) && !spare.includes(row)) spare.push(row);
  }
  return [...chosen, ...spare.slice(0, most - chosen.length)].map(subject.known);
}

/** Title code -> published value. */
function valuesOf(placed: Placed, publishing: Publishing, written: Int32Array | undefined): Uint32Array {
  return placed.entry.map((entry, code) =>
    written !== undefined && written[code]! >= 0
      ? written[code]!
      : publishing.value(entry, placed.season[code]!, placed.episode[code]!),
  );
}

/** Title code -> the value of the genre or kind that stands in place of a title; -1 for a title. */
function valuesAsWritten({ titles }: Viewings, label: ((message: Message) => string) | undefined): Int32Array {
  const words = new Map<string, number>();
  if (label !== undefined) {
    for (const [at, genre] of GENRES.entries()) words.set(label(say(`label.genre.${genre}`)), genreValue(at));
    for (const [at, kind] of TITLE_KINDS.entries()) words.set(label(say(`label.kind.${kind}`)), kindValue(at));
  }
  const values = new Int32Array(titles.dictionary.size);
  for (let code = 0; code < values.length; code++) {
    const text = titles.dictionary.at(code).trim();
    values[code] = text === '' ? NOTHING : (words.get(text) ?? -1);
  }
  return values;
}

/** Fewer rows than this may all lie on the first of a month by chance. */
const ENOUGH_ROWS = 12;

/** How much a file says as it stands: the coarsest date unit that all its dates begin, and whether its titles are titles. */
function detailAsWritten(viewings: Viewings, rows: Uint32Array, written: Int32Array | undefined): Detail {
  const seen = new Uint8Array(viewings.titles.show.length);
  for (const row of rows) seen[viewings.title[row]!] = 1;
  let [titles, genres, kinds] = [0, 0, 0];
  for (let code = 0; code < seen.length; code++) {
    if (seen[code] === 0) continue;
    const value = written?.[code] ?? -1;
    if (value < 0) titles++;
    else if (value < genreValue(0)) kinds++;
    else genres++;
  }
  const detail: TitleDetail = genres + kinds === 0 ? 'exact' : titles > 0 ? 'popularOrGenre' : genres > 0 ? 'genre' : 'kind';
  return { titles: detail, dates: datesAsWritten(viewings, rows) };
}

function datesAsWritten(viewings: Viewings, rows: Uint32Array): DateDetail {
  const column = instantColumnOf(viewings.history, 'start');
  if (column === undefined || rows.length < ENOUGH_ROWS) return 'day';
  const coarsest = (['year', 'quarter', 'month', 'week'] as const).find((unit) => {
    const level = TIME_LEVELS.find(({ date, clock }) => date === unit && clock === 'minute')!;
    return rows.every((row) => {
      const day = Math.floor(column.seconds[row]! / 86_400) * 86_400;
      return floorTo(day, level) === day;
    });
  });
  return coarsest ?? 'day';
}
