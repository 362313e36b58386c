/**
 * What a recipe lets a stranger see of a viewing: the title at a level, the date at a unit. The same for the person's viewings
 * and for those of invented people, so that both are copies made by one recipe. Values are numbers, never texts.
 */

import { stepFor } from '../anonymization/anonymize.ts';
import type { ColumnStep, CountTableId, Recipe } from '../anonymization/recipe.ts';
import { firstDay, TIME_LEVELS, type CalendarUnit, type DateUnit } from '../anonymization/hierarchies/timeUnits.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { ACTIVITIES, POPULAR_TIER, rateOf } from '../knowledge/popularity.ts';
import { GENRES } from '../knowledge/vocabulary.ts';
import { MEAN_PACE, reach, seasonOf, shareOfYears } from '../sample/population.ts';
import { assertNever } from '../result.ts';
import { TITLE_KINDS } from '../titles.ts';

export const TITLE_DETAILS = ['exact', 'season', 'show', 'popularOrGenre', 'genre', 'kind', 'none'] as const;
export type TitleDetail = (typeof TITLE_DETAILS)[number];
export type DateDetail = CalendarUnit | 'none';

/** How much of titles and dates is published. */
export interface Detail {
  readonly titles: TitleDetail;
  readonly dates: DateDetail;
}

export const UNTOUCHED: Detail = { titles: 'exact', dates: 'day' };

/** Values that stand for many works: nothing, the kinds, the genres. Those of single works begin at SINGLE. */
export const NOTHING = 0;
export const kindValue = (kind: number): number => 1 + kind;
export const genreValue = (genre: number): number => 1 + TITLE_KINDS.length + genre;
const SINGLE = 1 + TITLE_KINDS.length + GENRES.length;

/**
 * The detail of a recipe. A stranger cannot tell which title a pseudonym stands for, except by how often it occurs, which is
 * measured apart. A step that is not known here is taken to hide nothing: dates that were shifted or counted from the first
 * day keep their gaps, and whoever knows one viewing well can lay the calendar over them again.
 */
export function detailOf(recipe: Recipe): Detail {
  if (recipe.publish?.as === 'counts') return detailOfCounts(recipe.publish.tables);
  const title = stepFor(recipe, 'title');
  const start = stepFor(recipe, 'start');
  const level = title.operator === 'generalize' ? TITLE_DETAILS.find((detail) => detail === title.level) : undefined;
  const unit = start.operator === 'generalize' ? TIME_LEVELS.find(({ id }) => id === start.level)?.date : undefined;
  return {
    titles: isHidden(title) ? 'none' : (level ?? 'exact'),
    dates: start.operator === 'blank' || start.operator === 'constant' ? 'none' : calendarOf(unit ?? 'day'),
  };
}

/**
 * The calendar unit that is at least as telling as a unit: one day in seven is a day of the week, one in twenty of five years
 * lies in a quarter.
 */
function calendarOf(unit: DateUnit): CalendarUnit {
  if (unit === 'weekday') return 'quarter';
  return unit === 'weekend' ? 'year' : unit;
}

const isHidden = ({ operator }: ColumnStep): boolean =>
  operator === 'blank' || operator === 'constant' || operator === 'pseudonymize';

/** Counts say of a viewing what rows of the same columns would. Noise is not taken off: it is promised, not attacked. */
const detailOfCounts = (tables: readonly CountTableId[]): Detail =>
  tables.includes('genreByMonth') ? { titles: 'genre', dates: 'month' } : { titles: 'none', dates: 'none' };

/** Days of an interval that is published, on average; undefined where no date is. */
const UNIT_DAYS: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 30.44, quarter: 91.3, year: 365.25 };
/** From the first day of a unit this many days on lies in the next one, whichever it is. */
const INTO_NEXT: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

export interface Interval {
  /** Days since 1970; 0 where no date is published. */
  readonly first: number;
  /** Days; Infinity where no date is published. */
  readonly length: number;
}

const ALWAYS: Interval = { first: 0, length: Infinity };

/** A recipe's detail at work on a catalogue, for histories of `days` days. */
export class Publishing {
  readonly catalogue: Catalogue;
  readonly detail: Detail;
  readonly days: number;
  /** Entry -> the value of its first episode or season. */
  readonly #base: Uint32Array;
  /** Published values lie below. */
  readonly values: number;
  readonly #intervals = new Map<number, Interval>();
  #crowded: { error: number; rates: Float64Array } | undefined;

  constructor(catalogue: Catalogue, detail: Detail, days: number) {
    this.catalogue = catalogue;
    this.detail = detail;
    this.days = days;
    this.#base = new Uint32Array(catalogue.size);
    let next = SINGLE;
    for (let entry = 0; entry < catalogue.size; entry++) {
      this.#base[entry] = next;
      next += detail.titles === 'exact' ? catalogue.episodes[entry]! : detail.titles === 'season' ? catalogue.seasons[entry]! : 1;
    }
    this.values = next;
  }

  /** The published value of an episode; season and episode from 0. */
  value(entry: number, season: number, episode: number): number {
    const { kind, genre, tier } = this.catalogue;
    switch (this.detail.titles) {
      case 'exact':
        return this.#base[entry]! + episode;
      case 'season':
        return this.#base[entry]! + season;
      case 'show':
        return this.#base[entry]!;
      case 'popularOrGenre':
        if (tier[entry]! >= POPULAR_TIER) return this.#base[entry]!;
        return genre[entry]! < 0 ? kindValue(kind[entry]!) : genreValue(genre[entry]!);
      case 'genre':
        return genre[entry]! < 0 ? kindValue(kind[entry]!) : genreValue(genre[entry]!);
      case 'kind':
        return kindValue(kind[entry]!);
      case 'none':
        return NOTHING;
      default:
        return assertNever(this.detail.titles);
    }
  }

  /** The value of an episode of the catalogue, which knows its seasons only by their number. */
  valueOfEpisode(entry: number, episode: number): number {
    const { episodes, seasons } = this.catalogue;
    return this.value(entry, seasonOf(episode, episodes[entry]!, seasons[entry]!), episode);
  }

  /** The published interval that a day lies in. */
  interval(day: number): Interval {
    const unit = this.detail.dates;
    if (unit === 'none') return ALWAYS;
    let found = this.#intervals.get(day);
    if (found === undefined) {
      const first = firstDay(day, unit);
      this.#intervals.set(day, (found = { first, length: firstDay(first + INTO_NEXT[unit], unit) - first }));
    }
    return found;
  }

  /** How far a day can be from the middle of its published interval; 0 where no date is published. */
  get halfInterval(): number {
    const unit = this.detail.dates;
    return unit === 'none' ? 0 : INTO_NEXT[unit] / 2;
  }

  /**
   * How often someone who watches an average amount has a viewing with this value, in an interval that can hold a day known
   * to within `error` days; a viewing of an unpublished title or of no date fits every time.
   */
  rate(value: number, error: number): number {
    if (value < SINGLE) return this.#crowdedRates(error)[value]!;
    const { episodes, seasons } = this.catalogue;
    const entry = this.#entryOf(value);
    const part = value - this.#base[entry]!;
    const length = episodes[entry]!;
    if (this.detail.titles === 'exact') return this.#touched(entry, reach(part, length), 0, error);
    if (this.detail.titles !== 'season') return this.#touched(entry, 1, this.#stay(entry), error);
    const of = seasons[entry]!;
    return this.#touched(entry, reach(Math.floor((part * length) / of), length), this.#stay(entry) / of, error);
  }

  /** The entry that a value of a single work is of: the last one that begins at it or before. */
  #entryOf(value: number): number {
    let [low, high] = [0, this.#base.length];
    while (high - low > 1) {
      const half = (low + high) >>> 1;
      if (this.#base[half]! <= value) low = half;
      else high = half;
    }
    return low;
  }

  /** The rates of the values that stand for many works, added up over those works. */
  #crowdedRates(error: number): Float64Array {
    if (this.#crowded?.error === error) return this.#crowded.rates;
    const rates = new Float64Array(SINGLE);
    for (let entry = 0; entry < this.catalogue.size; entry++) {
      const value = this.value(entry, 0, 0);
      if (value < SINGLE) rates[value]! += this.#touched(entry, 1, this.#stay(entry), error);
    }
    this.#crowded = { error, rates };
    return rates;
  }

  /** Days that a watcher spends with a work, on average. */
  #stay(entry: number): number {
    const length = this.catalogue.episodes[entry]!;
    return length === 1 ? 0 : 0.75 * length * MEAN_PACE;
  }

  #touched(entry: number, reached: number, stay: number, error: number): number {
    const unit = this.detail.dates;
    const within = unit === 'none' ? 1 : Math.min(1, (UNIT_DAYS[unit] + 2 * error + stay) / this.days);
    return rateOf(this.catalogue.share[entry]!) * shareOfYears(this.days) * reached * within;
  }
}

/** The share of people whose histories fit several independent known viewings, given the rate of each. */
export function shareThatFits(rates: readonly number[]): number {
  let fits = 0;
  for (const { amount, share } of ACTIVITIES) {
    let all = share;
    for (const rate of rates) all *= -Math.expm1(-amount * rate);
    fits += all;
  }
  return fits;
}
