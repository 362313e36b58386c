/**
 * What a copy's rows still say that they said before, counted cell by cell: the ground for saying what it is good for. Asked is
 * once for each pair of a value and what stands for it, however many rows hold them.
 */

import { dictionaryOf, textsWhere, type Dictionary } from '../dictionary.ts';
import { guarded } from '../formulaGuard.ts';
import { textColumnOf, type History, type TextColumn } from '../history.ts';
import { firstDay } from '../anonymization/hierarchies/timeUnits.ts';
import { PSEUDONYM } from '../anonymization/operators/pseudonymize.ts';
import { KEYED_PSEUDONYM } from '../anonymization/pseudonymKey.ts';
import type { Role } from '../model.ts';
import { byRows, VALUES_A_STEP, type Steps } from '../steps.ts';
import type { Titles } from '../titles.ts';
import type { Viewings } from '../viewings.ts';
import { calendarOf, NONE, type Calendar } from './calendar.ts';
import { pairsOf, type CellPairs, type Codes } from './cellPairs.ts';

/** A history and its copy, each with its viewings on the person's own clock. */
export interface Pair {
  readonly original: Viewings;
  readonly copy: Viewings;
  /** Copy row -> row of the original. */
  readonly sourceRow: Uint32Array;
}

/** When their rows were. */
export interface Calendars {
  readonly original: Calendar;
  readonly copy: Calendar;
}

export function* calendarsOf({ original, copy }: Pair): Steps<Calendars> {
  return { original: yield* calendarOf(original), copy: yield* calendarOf(copy) };
}

/** Shares (0..1) of the rows that said something before; undefined where none did. */
export interface Likeness {
  /** Has a date that reads as one. */
  readonly dated: number | undefined;
  /** Lies in the same day, week, month or year. */
  readonly within: Readonly<Record<'day' | 'week' | 'month' | 'year', number | undefined>>;
  readonly hour: number | undefined;
  /** Six hours long. */
  readonly partOfDay: number | undefined;
  readonly title: number | undefined;
  /** The same, a guard in front taken for nothing. */
  readonly titleOrGuarded: number | undefined;
  /** The title is that of the show or film, or still the whole of it. */
  readonly show: number | undefined;
  readonly device: number | undefined;
  /** The cell is not blank. */
  readonly deviceFilled: number | undefined;
  readonly devicePseudonym: number | undefined;
  readonly startFilled: number | undefined;
  /** The length is still one that is written in hours, minutes and seconds, where it was. */
  readonly timedelta: number | undefined;
  /** The title can still be taken apart into its show, season and episode, where it could be. */
  readonly episode: number | undefined;
}

/** Minutes. */
const HOUR = 60;
const PART = 6 * HOUR;

const UNITS = ['day', 'week', 'month', 'year'] as const;
/** The lines that notebooks on these exports begin with: take a title apart, read a length. */
const EPISODE = /^(.*?): Season (\d+): (.*) \(Episode (\d+)\)$/;
const TIMEDELTA = /^\d+:\d\d:\d\d$/;

/** Compares a copy with its original. In steps. */
export function* likenessOf(pair: Pair, calendars: Calendars): Steps<Likeness> {
  const { titles } = pair.original;
  const told = yield* titleTexts(pair);
  const device = yield* cellTexts(pair, 'device');
  const duration = yield* cellTexts(pair, 'duration');
  const title = yield* cellTexts(pair, 'title');
  return {
    ...(yield* datesOf(pair, calendars)),
    title: yield* told.share((was, is) => is === was),
    titleOrGuarded: yield* told.share((was, is) => isOrGuards(is, was)),
    show: yield* told.share((was, is, code) => tellsShow(titles, code, was, is)),
    device: yield* device.share((was, is) => is === was),
    deviceFilled: yield* device.share((_, is) => is.trim() !== ''),
    devicePseudonym: yield* device.share((_, is) => PSEUDONYM.test(is) || KEYED_PSEUDONYM.test(is)),
    timedelta: yield* duration.share((was, is) => TIMEDELTA.test(is) || !TIMEDELTA.test(was)),
    episode: yield* title.share((was, is) => EPISODE.test(is) || !EPISODE.test(was)),
  };
}

/** Of each row what was played, and what the copy says was. */
function* titleTexts({ original, copy, sourceRow }: Pair): Steps<Texts> {
  const [before, after] = [original.titles.dictionary, copy.titles.dictionary];
  const was = { codes: original.title, size: before.size };
  return new Texts(before, after, yield* pairsOf(was, { codes: copy.title, size: after.size }, sourceRow));
}

/** The cells of a role. Without such a column there is nothing to lose, and without one in the copy all is lost. */
function* cellTexts({ original, copy, sourceRow }: Pair, role: Role): Steps<Texts> {
  const before = textColumnOf(original.history, role);
  if (before === undefined) return NO_TEXTS;
  const after = textColumnOf(copy.history, role);
  const is = after === undefined ? nothing(sourceRow.length) : codesOf(after);
  return new Texts(before.dictionary, after?.dictionary, yield* pairsOf(codesOf(before), is, sourceRow));
}

/** The texts of the original beside those of the copy. */
class Texts {
  readonly #before: Dictionary;
  readonly #after: Dictionary | undefined;
  readonly #pairs: CellPairs;

  constructor(before: Dictionary, after: Dictionary | undefined, pairs: CellPairs) {
    this.#before = before;
    this.#after = after;
    this.#pairs = pairs;
  }

  /** The share of rows that pass a test, of those that said something. */
  *share(passes: (was: string, told: string, code: number) => boolean): Steps<number | undefined> {
    const { was, is, rows } = this.#pairs;
    const share = new Share();
    for (let at = 0; at < rows.length; at++) {
      if (at % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
      const text = this.#before.at(was[at]!);
      if (text.trim() !== '') share.add(this.#after !== undefined && passes(text, this.#after.at(is[at]!), was[at]!), rows[at]!);
    }
    return share.value;
  }
}

const NO_CODES = new Uint32Array();
const NO_PAIRS: CellPairs = { was: NO_CODES, is: NO_CODES, rows: NO_CODES };
const NO_TEXTS = new Texts(dictionaryOf([]), undefined, NO_PAIRS);

const codesOf = ({ codes, dictionary }: TextColumn): Codes => ({ codes, size: dictionary.size });
const nothing = (rows: number): Codes => ({ codes: new Uint32Array(rows), size: 1 });

/** Whether a text is a title, as it is or as it is written for spreadsheets. A guard goes in front. */
const isOrGuards = (told: string, title: string): boolean =>
  told.endsWith(title) && (told === title || told === guarded(title, 'title'));

/** Whether a text is all of a title, its show, or its show with the season; each as it is or guarded. */
function tellsShow(titles: Titles, code: number, title: string, told: string): boolean {
  const show = titles.shows.at(titles.show[code]!);
  if (isOrGuards(told, show) || isOrGuards(told, title)) return true;
  return told.includes(`${show}: `) && isOrGuards(told, `${show}: ${titles.parts(code).season ?? ''}`);
}

type Dates = Pick<Likeness, 'dated' | 'within' | 'hour' | 'partOfDay' | 'startFilled'>;

/** Days and minutes of the day are compared by themselves: no unit of either needs the other. */
function* datesOf(pair: Pair, { original: before, copy: after }: Calendars): Steps<Dates> {
  const { sourceRow } = pair;
  const days = yield* pairsOf(before.days, after.days, sourceRow);
  const dated = new Share();
  const within = { day: new Share(), week: new Share(), month: new Share(), year: new Share() };
  for (let at = 0; at < days.rows.length; at++) {
    if (days.was[at] === NONE) continue;
    const rows = days.rows[at]!;
    const has = days.is[at] !== NONE;
    const [was, is] = [before.first + days.was[at]!, after.first + days.is[at]!];
    dated.add(has, rows);
    for (const unit of UNITS) within[unit].add(has && firstDay(was, unit) === firstDay(is, unit), rows);
  }
  yield;
  const minutes = before.timed ? yield* pairsOf(before.minutes, after.minutes, sourceRow) : NO_PAIRS;
  const [hour, partOfDay] = [new Share(), new Share()];
  for (let at = 0; at < minutes.rows.length; at++) {
    if (minutes.was[at] === NONE) continue;
    const rows = minutes.rows[at]!;
    const has = minutes.is[at] !== NONE;
    const [was, is] = [minutes.was[at]! - 1, minutes.is[at]! - 1];
    hour.add(has && Math.floor(was / HOUR) === Math.floor(is / HOUR), rows);
    partOfDay.add(has && Math.floor(was / PART) === Math.floor(is / PART), rows);
  }
  return {
    dated: dated.value,
    within: { day: within.day.value, week: within.week.value, month: within.month.value, year: within.year.value },
    hour: hour.value,
    partOfDay: partOfDay.value,
    startFilled: yield* startFilled(pair, before.days.codes),
  };
}

/** Rows whose start says anything, be it a date or a label, of those that had a date. */
function* startFilled({ copy, sourceRow }: Pair, before: Uint32Array): Steps<number | undefined> {
  const filled = filledStart(copy.history);
  let [had, has] = [0, 0];
  yield* byRows(sourceRow.length, (from, to) => {
    for (let row = from; row < to; row++) {
      if (before[sourceRow[row]!] === NONE) continue;
      had++;
      if (filled(row)) has++;
    }
  });
  return had === 0 ? undefined : has / had;
}

function filledStart({ columns }: History): (row: number) => boolean {
  const column = columns.find(({ role }) => role === 'start');
  if (column === undefined) return () => false;
  if (column.kind === 'instant') return (row) => !Number.isNaN(column.seconds[row]!) || column.exceptions.has(row);
  const filled = textsWhere(column.dictionary, (text) => text.trim() !== '');
  return (row) => filled[column.codes[row]!] === 1;
}

/** A share that is counted. */
class Share {
  #rows = 0;
  #of = 0;

  add(counts: boolean, rows: number): void {
    this.#of += rows;
    if (counts) this.#rows += rows;
  }

  get value(): number | undefined {
    return this.#of === 0 ? undefined : this.#rows / this.#of;
  }
}
