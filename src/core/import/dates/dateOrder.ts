/**
 * Decides in which order a file writes day, month and year, from the file alone: dates that cannot be, and rows that
 * would break the order exports are written in (newest first). In every real export examined exactly one order passes
 * both. The language of the titles says nothing: French and Czech accounts receive American dates.
 */

import type { DateForm, DateOrder } from '#core/dateForm.ts';
import { instantColumnOf, type History } from '#core/history.ts';
import { byRows, type Steps } from '#core/steps.ts';
import { isOpen } from './dateCell.ts';
import { dateKey } from './dateKey.ts';
import { habits } from './datePattern.ts';
import type { DateRows, Meaning } from './dateRows.ts';
import { eraOf } from './era.ts';
import { areTurned } from './turnedDates.ts';

export interface OrderDecision extends Meaning {
  readonly confidence: 'certain' | 'likely' | 'ambiguous';
}

/** What is known of the dates of a file before they are read. */
export interface KnownDates {
  /** The person's own answer, or the order of the file that this one is a copy of. */
  readonly order?: DateOrder | undefined;
  readonly era?: NonNullable<DateForm['era']> | 'common' | undefined;
  /** `false`: no spreadsheet had the file in between. */
  readonly turned?: false | undefined;
}

/** What is known of dates that are to be read as dates at all. */
export const knownDates = (dates: KnownDates | 'text' | undefined): KnownDates | undefined =>
  dates === 'text' ? undefined : dates;

/** What holds of the dates of a copy, because it holds of the file it was made of. */
export function datesAsIn(history: History): KnownDates {
  return { order: history.dates.order, era: instantColumnOf(history, 'start')?.form.era ?? 'common' };
}

interface Trial {
  readonly order: DateOrder;
  impossible: number;
  /** Rows later than the row before. */
  rising: number;
  /** Rows earlier than the row before. */
  falling: number;
  /** Whether there are several days, and all are the first of a month. */
  firstsOfMonths: boolean;
  /** A hash of all dates, to see that two orders read the same. */
  digest: number;
}

/** This many more breaks of the row order than the best order has make an order impossible to believe. */
const TELLING_BREAKS = 3;

/** The same as a ratio, where even the best order leaves some unexplained. */
const TELLING_RATIO = 4;

/** Streaming began in 2007: a year-first reading with earlier years is a day or month read as a year. */
const FIRST_YEAR = 2007;

/** What the rows prove. What is known wins over any evidence, wherever it can apply. In steps. */
export function* decideOrder(dates: DateRows, known: KnownDates = {}): Steps<OrderDecision> {
  const { order, confidence } = yield* ordered(dates, known.order);
  const era = known.era === undefined ? eraOf(dates, order) : known.era === 'common' ? undefined : known.era;
  yield;
  return { order, confidence, era, turned: known.turned ?? areTurned(dates, order, era) };
}

function* ordered(dates: DateRows, asked?: DateOrder): Steps<Pick<OrderDecision, 'order' | 'confidence'>> {
  const counts = new Uint32Array(dates.shapes.length);
  for (let row = 0; row < dates.rows; row++) counts[dates.shape[row]!]!++;
  let open = 0;
  let yearLast = 0;
  const proven = new Map<DateOrder, number>();
  dates.shapes.forEach(({ order }, code) => {
    const count = counts[code]!;
    if (isOpen(order)) open += count;
    else if (order === 'yearLast') yearLast += count;
    else if (order !== 'none') proven.set(order, (proven.get(order) ?? 0) + count);
  });
  const most = [...proven].sort((x, y) => y[1] - x[1])[0];
  if (open + yearLast === 0) return { order: most?.[0] ?? 'ymd', confidence: 'certain' };

  const candidates: DateOrder[] = yearLast > 0 ? ['mdy', 'dmy'] : ['mdy', 'dmy', 'ymd'];
  if (asked !== undefined && candidates.includes(asked)) return { order: asked, confidence: 'certain' };

  const trials: Trial[] = [];
  for (const order of candidates) trials.push(yield* tried(dates, order));
  const possible = Math.min(...trials.map(({ impossible }) => impossible));
  const left = trials.filter(({ impossible }) => impossible === possible);
  const [only] = left;
  if (left.length === 1 && only) {
    const next = Math.min(...trials.filter((trial) => trial !== only).map(({ impossible }) => impossible));
    return { order: only.order, confidence: next >= TELLING_RATIO * possible ? 'certain' : 'likely' };
  }

  // Orders that read every date alike are one.
  const usual = usualOrder(dates, left);
  const readings = [
    usual,
    ...left.filter(({ digest }, at) => digest !== usual.digest && left.findIndex((one) => one.digest === digest) === at),
  ];
  if (readings.length === 1) return { order: usual.order, confidence: 'certain' };

  // A copy generalized to months: nobody watches on the first of each month only.
  const months = readings.filter(({ firstsOfMonths }) => firstsOfMonths);
  if (months.length === 1 && months[0]) return { order: months[0].order, confidence: 'likely' };

  const ranked = readings.toSorted((x, y) => breaks(x) - breaks(y) || x.rising - y.rising);
  const [best, next] = ranked;
  if (!best || !next) return { order: usual.order, confidence: 'ambiguous' };
  const lead = breaks(next) - breaks(best);
  if (lead >= TELLING_BREAKS && breaks(next) >= TELLING_RATIO * breaks(best)) return { order: best.order, confidence: 'certain' };
  if (lead > 0 || best.rising < next.rising) return { order: best.order, confidence: 'likely' };
  return { order: usual.order, confidence: habits(dates).separator === '.' && usual.order === 'dmy' ? 'likely' : 'ambiguous' };
}

/** Exports are written newest first; a re-sorted file may be oldest first. Either is an order. */
const breaks = (trial: Trial): number => Math.min(trial.rising, trial.falling);

/**
 * What is usual where the rows prove nothing: dots and padded days stand in day-first dates (every raw file with dots or
 * leading zeros was), bare slashes in month-first ones.
 */
function usualOrder(dates: DateRows, left: readonly Trial[]): Trial {
  const { separator, padded } = habits(dates);
  const wish: DateOrder = separator === '/' && !padded ? 'mdy' : 'dmy';
  return left.find(({ order }) => order === wish) ?? left[0]!;
}

function* tried(dates: DateRows, order: DateOrder): Steps<Trial> {
  const meaning: Meaning = { order, era: eraOf(dates, order), turned: false };
  const trial: Trial = { order, impossible: 0, rising: 0, falling: 0, firstsOfMonths: true, digest: 0 };
  let before = -1;
  yield;
  yield* byRows(dates.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const cell = dates.shapes[dates.shape[row]!]!.order;
      if (cell === 'none') continue;
      const key = dateKey(dates.a[row]!, dates.b[row]!, dates.c[row]!, cell, meaning);
      if (key < 0 || (key < FIRST_YEAR * 512 && order === 'ymd')) {
        trial.impossible++;
        continue;
      }
      if (before >= 0 && key > before) trial.rising++;
      else if (before >= 0 && key < before) trial.falling++;
      before = key;
      if ((key & 31) !== 1) trial.firstsOfMonths = false;
      trial.digest = (Math.imul(trial.digest, 31) + key) | 0;
    }
  });
  if (trial.rising + trial.falling === 0) trial.firstsOfMonths = false;
  return trial;
}
