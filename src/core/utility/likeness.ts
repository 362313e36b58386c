/** What a copy's rows still say that they said before, counted cell by cell: the ground for saying what it is good for. */

import { guarded } from '../formulaGuard.ts';
import { textColumnOf, type History } from '../history.ts';
import { DAY, firstDay, type DateUnit } from '../anonymization/hierarchies/timeUnits.ts';
import { localClock } from '../anonymization/localClock.ts';
import { PSEUDONYM } from '../anonymization/operators/pseudonymize.ts';
import { KEYED_PSEUDONYM } from '../anonymization/pseudonymKey.ts';
import type { Role } from '../model.ts';
import type { Titles } from '../titles.ts';
import type { Viewings } from '../viewings.ts';

/** A history and its copy, each with its viewings on the person's own clock. */
export interface Pair {
  readonly original: Viewings;
  readonly copy: Viewings;
  /** Copy row -> row of the original. */
  readonly sourceRow: Uint32Array;
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
}

const PART = 6 * 3600;

export function likenessOf(pair: Pair): Likeness {
  const { original, copy, sourceRow } = pair;
  const [before, after] = [localClock(original), localClock(copy)];
  const dated = new Share();
  const units = { day: new Share(), week: new Share(), month: new Share(), year: new Share() };
  const [hour, partOfDay] = [new Share(), new Share()];
  for (let row = 0; row < sourceRow.length; row++) {
    const source = sourceRow[row]!;
    const [was, is] = [before[source]!, after[row]!];
    if (Number.isNaN(was)) continue;
    dated.add(!Number.isNaN(is));
    const [dayBefore, dayAfter] = [Math.floor(was / DAY), Math.floor(is / DAY)];
    for (const unit of ['day', 'week', 'month', 'year'] as const)
      units[unit].add(dayBefore === dayAfter || (unit !== 'day' && firstOf(dayBefore, unit) === firstOf(dayAfter, unit)));
    if (original.minute[source]! < 0) continue;
    const [clockBefore, clockAfter] = [was - dayBefore * DAY, is - dayAfter * DAY];
    hour.add(Math.floor(clockBefore / 3600) === Math.floor(clockAfter / 3600));
    partOfDay.add(Math.floor(clockBefore / PART) === Math.floor(clockAfter / PART));
  }
  return {
    dated: dated.value,
    within: { day: units.day.value, week: units.week.value, month: units.month.value, year: units.year.value },
    hour: hour.value,
    partOfDay: partOfDay.value,
    title: sameTitles(pair, (code, told) => told === original.titles.dictionary.at(code)),
    titleOrGuarded: sameTitles(pair, (code, told) => isOrGuards(told, original.titles.dictionary.at(code))),
    show: sameTitles(pair, (code, told) => tellsShow(original.titles, code, told)),
    device: sameCells(pair, 'device', (was, is) => was === is),
    deviceFilled: sameCells(pair, 'device', (_, is) => is.trim() !== ''),
    devicePseudonym: sameCells(pair, 'device', (_, is) => PSEUDONYM.test(is) || KEYED_PSEUDONYM.test(is)),
    startFilled: startFilled(pair, before),
  };
}

/** Whether a text is a title, as it is or as it is written for spreadsheets. */
const isOrGuards = (told: string, title: string): boolean => told === title || told === guarded(title, 'title');

/** Whether a text is all of a title, its show, or its show with the season; each as it is or guarded. */
function tellsShow(titles: Titles, code: number, told: string): boolean {
  const show = titles.shows.at(titles.show[code]!);
  if (isOrGuards(told, show) || isOrGuards(told, titles.dictionary.at(code))) return true;
  return told.includes(`${show}: `) && isOrGuards(told, `${show}: ${titles.parts(code).season ?? ''}`);
}

/** The first day of a unit; NaN for no day, which equals nothing. */
function firstOf(day: number, unit: DateUnit): number {
  if (Number.isNaN(day)) return day;
  return firstDay(day, unit);
}

/** A share that is counted. */
class Share {
  #count = 0;
  #of = 0;

  add(counts: boolean): void {
    this.#of++;
    if (counts) this.#count++;
  }

  get value(): number | undefined {
    return this.#of === 0 ? undefined : this.#count / this.#of;
  }
}

/** Rows whose title is one that a title may be told by; of titles that say something. */
function sameTitles({ original, copy, sourceRow }: Pair, tells: (code: number, told: string) => boolean): number | undefined {
  const [titles, told] = [original.titles.dictionary, copy.titles.dictionary];
  return shareOf({ codes: original.title, size: titles.size }, copy.title, sourceRow, (was, is) =>
    titles.at(was).trim() === '' ? undefined : tells(was, told.at(is)),
  );
}

/** Rows whose cell passes a test beside the cell it was; of cells that said something. */
export function sameCells(
  { original, copy, sourceRow }: Pair,
  role: Role,
  test: (was: string, is: string) => boolean,
): number | undefined {
  const before = textColumnOf(original.history, role);
  const after = textColumnOf(copy.history, role);
  if (before === undefined) return undefined;
  return shareOf({ codes: before.codes, size: before.dictionary.size }, after?.codes, sourceRow, (was, is) => {
    const text = before.dictionary.at(was);
    return text.trim() === '' ? undefined : after !== undefined && test(text, after.dictionary.at(is));
  });
}

/**
 * The share of the rows for which a test of two codes says yes, of those for which it says anything. Most values have one value
 * in the copy, so it is asked again only where a code stands beside another than it last did.
 */
function shareOf(
  before: { readonly codes: Uint32Array; readonly size: number },
  after: Uint32Array | undefined,
  sourceRow: Uint32Array,
  test: (was: number, is: number) => boolean | undefined,
): number | undefined {
  const beside = new Uint32Array(before.size);
  const answers = new Uint8Array(before.size);
  const counts = [0, 0, 0];
  const [NO, YES, NOTHING] = [0, 1, 2];
  for (let row = 0; row < sourceRow.length; row++) {
    const was = before.codes[sourceRow[row]!]!;
    const is = after === undefined ? 0 : after[row]!;
    if (beside[was] !== is + 1) {
      beside[was] = is + 1;
      const answer = test(was, is);
      answers[was] = answer === undefined ? NOTHING : answer ? YES : NO;
    }
    counts[answers[was]!]!++;
  }
  const of = counts[NO]! + counts[YES]!;
  return of === 0 ? undefined : counts[YES]! / of;
}

/** Rows whose start says anything, be it a date or a label. */
function startFilled({ copy, sourceRow }: Pair, before: Float64Array): number | undefined {
  const share = new Share();
  const filled = filledStart(copy.history);
  for (let row = 0; row < sourceRow.length; row++) if (!Number.isNaN(before[sourceRow[row]!]!)) share.add(filled(row));
  return share.value;
}

function filledStart({ columns }: History): (row: number) => boolean {
  const column = columns.find(({ role }) => role === 'start');
  if (column === undefined) return () => false;
  if (column.kind === 'instant') return (row) => !Number.isNaN(column.seconds[row]!) || column.exceptions.has(row);
  return (row) => column.dictionary.at(column.codes[row]!).trim() !== '';
}
