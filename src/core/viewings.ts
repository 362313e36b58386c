/**
 * A history seen as a person's viewings: local days and minutes, shows, plays told apart from previews.
 * Derived once per history and time zone; every finding and every hierarchy reads from here, none parses a cell.
 */

import { dictionaryOf, entries, Interner, type Dictionary } from './dictionary.ts';
import { instantColumnOf, tellsClock, textColumnOf, type History } from './history.ts';
import { formatOf } from './import/formats/index.ts';
import { titlesOf } from './import/titles/titleColumns.ts';
import type { Matcher } from './knowledge/matcher.ts';
import { nothingRecognised, recognise, type Recognised } from './knowledge/recognise.ts';
import { LocalTime } from './localTime.ts';
import type { Need, Role } from './model.ts';
import { rowsWhere } from './rowLists.ts';
import { byRows, finished, finishedUnder, VALUES_A_STEP, type Steps } from './steps.ts';
import type { Task } from './task.ts';
import type { Titles } from './titles.ts';
import { DAY_STARTS_AT_MINUTE, MUSIC, NO_DAY, PREVIEW, SHORT, SHORT_SECONDS } from './viewingMarks.ts';
import { attributeFlags, countryOf, durationOf, supplementalFlags, titleFlags } from './viewingCells.ts';
import { watchedOrder } from './viewingOrder.ts';

export * from './viewingMarks.ts';

export interface Viewings {
  readonly history: History;
  /** What the file can support. */
  readonly has: ReadonlySet<Need>;
  readonly rows: number;
  readonly timeZone: string;

  /** Local day number (days since 1970-01-01, a day beginning at 04:00 where times are known), or NO_DAY. */
  readonly day: Int32Array;
  /** The minute of the clock at which a day of `day` begins: DAY_STARTS_AT_MINUTE, or 0 where days are those of the calendar. */
  readonly dayStarts: number;
  /** Minutes since local midnight, 0..1439, or -1. */
  readonly minute: Int16Array;
  /** UTC seconds since 1970, or NaN. For a file of days: the day's midnight. */
  readonly start: Float64Array;
  /** Seconds played, or -1. */
  readonly seconds: Int32Array;
  /** PREVIEW | SHORT | AUTOPLAYED | HIDDEN | MUSIC */
  readonly flags: Uint8Array;

  /** Codes into `titles`; zeros where the file has no such column. */
  readonly title: Uint32Array;
  readonly titles: Titles;
  /** The works that the shows of `titles` are; worked out when first asked for. */
  readonly recognised: Recognised;
  /** Works them out ahead. In steps. */
  recognising(): Steps<Recognised>;
  readonly profile: Uint32Array;
  readonly profiles: Dictionary;
  readonly device: Uint32Array;
  readonly devices: Dictionary;
  /** Codes into `countries`, whose strings are ISO 3166-1 alpha-2 (`ZZ` unknown). */
  readonly country: Uint32Array;
  readonly countries: Dictionary;

  /** The profile the person said is theirs; undefined when the file has one profile or they have not said. */
  readonly mine: number | undefined;
  /** Rows that count as viewing by everyone (no previews, no music; no short plays unless asked for), oldest first within a profile. */
  readonly everyone: Uint32Array;
  /** The same for the person's own profile; equal to `everyone` when `mine` is undefined. */
  readonly yours: Uint32Array;
  /** Code into `countries` of the country most viewing days fall in; undefined without countries. */
  readonly home: number | undefined;
}

export interface ViewingOptions {
  /** IANA name; days and hours are shown in it. A file of days has none. */
  readonly timeZone: string;
  /** Code into the profile dictionary. */
  readonly mine?: number | undefined;
  /** Leave previews and plays under two minutes out of habits. On unless the person turns it off. */
  readonly leaveOutShort: boolean;
  /** The works the program knows; without it no title is recognised. */
  readonly matcher?: Matcher | undefined;
}

/** Derives the viewings of a history. Throws a RangeError for a time zone that is none: ask `isTimeZone` first. */
export function viewingsOf(history: History, options: ViewingOptions): Viewings {
  return finished(deriving(history, options));
}

/** The same for a task, with pauses; undefined once it is cancelled. */
export async function viewingsUnder(task: Task, history: History, options: ViewingOptions): Promise<Viewings | undefined> {
  return finishedUnder(task, deriving(history, options));
}

function* deriving(history: History, options: ViewingOptions): Steps<Viewings> {
  const { rows } = history;
  const none = new Uint32Array(rows);
  const codes = (role: Role): Uint32Array => textColumnOf(history, role)?.codes ?? none;
  const dictionary = (role: Role): Dictionary => textColumnOf(history, role)?.dictionary ?? dictionaryOf(['']);

  const { start, day, minute } = yield* timesOf(history, options.timeZone);
  yield;
  const seconds = yield* secondsPlayed(history);
  yield;
  const { titles, title, music } = yield* titlesOf(history);
  yield;
  const flags = yield* flagsOf(history, seconds);
  if (music) for (let row = 0; row < rows; row++) if (music[row] === 1) flags[row]! |= MUSIC;
  yield;
  const profile = codes('profile');
  const profiles = dictionary('profile');
  const { country, countries } = yield* countriesOf(history, none);
  yield;

  const left = (options.leaveOutShort ? PREVIEW | SHORT : PREVIEW) | MUSIC;
  const counts = new Uint8Array(rows);
  yield* byRows(rows, (from, to) => {
    for (let row = from; row < to; row++) if ((flags[row]! & left) === 0) counts[row] = 1;
  });
  const everyone = yield* watchedOrder(start, profile, profiles.size, counts);
  yield;
  const home = yield* homeOf(everyone, day, country, countries);
  yield;
  const mine = options.mine !== undefined && options.mine < profiles.size && profiles.size > 1 ? options.mine : undefined;

  let recognised: Recognised | undefined;
  function* recognising(): Steps<Recognised> {
    if (options.matcher === undefined) return (recognised ??= nothingRecognised(titles));
    return (recognised ??= yield* recognise(titles, options.matcher));
  }

  return {
    history,
    has: supports(history),
    rows,
    timeZone: options.timeZone,
    day,
    dayStarts: DAY_STARTS_AT_MINUTE,
    minute,
    start,
    seconds,
    flags,
    title,
    titles,
    get recognised() {
      return recognised ?? finished(recognising());
    },
    recognising,
    profile,
    profiles,
    device: codes('device'),
    devices: dictionary('device'),
    country,
    countries,
    mine,
    everyone,
    yours: mine === undefined ? everyone : rowsWhere(everyone, (row) => profile[row] === mine),
    home,
  };
}

/**
 * What a file can support. Without times it shows no hours; whether it lists a video once or each time is known of its
 * format, and of a table that no format knows judged by whether it has times.
 */
function supports(history: History): ReadonlySet<Need> {
  const has = new Set<Need>();
  const start = instantColumnOf(history, 'start');
  if (start !== undefined && tellsClock(start)) has.add('timeOfDay');
  if (formatOf(history.format)?.supports.includes('repeats') ?? start?.precision === 'second') has.add('repeats');
  for (const role of ['profile', 'device', 'country', 'duration', 'supplemental'] as const) {
    if (textColumnOf(history, role) !== undefined) has.add(role);
  }
  return has;
}

function* timesOf(history: History, timeZone: string): Steps<Pick<Viewings, 'start' | 'day' | 'minute'>> {
  const column = instantColumnOf(history, 'start');
  const day = new Int32Array(history.rows).fill(NO_DAY);
  const minute = new Int16Array(history.rows).fill(-1);
  if (column === undefined) return { start: new Float64Array(history.rows).fill(Number.NaN), day, minute };
  const start = column.seconds;
  const timed = tellsClock(column);
  const zone = new LocalTime(timed && history.dates.utc ? timeZone : 'UTC');
  yield;
  yield* byRows(start.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const instant = start[row]!;
      if (Number.isNaN(instant)) continue;
      if (!timed) {
        day[row] = Math.floor(instant / 86_400);
        continue;
      }
      const local = Math.floor((instant + zone.offset(instant)) / 60);
      day[row] = Math.floor((local - DAY_STARTS_AT_MINUTE) / 1440);
      minute[row] = local - Math.floor(local / 1440) * 1440;
    }
  });
  return { start, day, minute };
}

function* secondsPlayed(history: History): Steps<Int32Array> {
  const seconds = new Int32Array(history.rows).fill(-1);
  const column = textColumnOf(history, 'duration');
  if (column === undefined) return seconds;
  const lengths = new Int32Array(column.dictionary.size);
  for (const [code, cell] of entries(column.dictionary)) {
    lengths[code] = durationOf(cell, column.unit);
    if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
  }
  yield* byRows(seconds.length, (from, to) => {
    for (let row = from; row < to; row++) seconds[row] = lengths[column.codes[row]!]!;
  });
  return seconds;
}

function* flagsOf(history: History, seconds: Int32Array): Steps<Uint8Array> {
  const flags = new Uint8Array(history.rows);
  for (const [role, read] of [
    ['attributes', attributeFlags],
    ['supplemental', supplementalFlags],
    ['title', titleFlags],
  ] as const) {
    const column = textColumnOf(history, role);
    if (column === undefined) continue;
    const bits = new Uint8Array(column.dictionary.size);
    for (let code = 0; code < bits.length; code++) {
      bits[code] = read(column.dictionary.at(code));
      if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
    }
    yield* byRows(flags.length, (from, to) => {
      for (let row = from; row < to; row++) flags[row]! |= bits[column.codes[row]!]!;
    });
    yield;
  }
  for (let row = 0; row < flags.length; row++) if (seconds[row]! >= 0 && seconds[row]! < SHORT_SECONDS) flags[row]! |= SHORT;
  return flags;
}

function* countriesOf(history: History, none: Uint32Array): Steps<Pick<Viewings, 'country' | 'countries'>> {
  const column = textColumnOf(history, 'country');
  if (column === undefined) return { country: none, countries: dictionaryOf(['ZZ']) };
  const interner = new Interner();
  const iso = new Uint32Array(column.dictionary.size);
  for (const [code, cell] of entries(column.dictionary)) iso[code] = interner.code(countryOf(cell));
  const country = new Uint32Array(column.codes.length);
  yield* byRows(country.length, (from, to) => {
    for (let row = from; row < to; row++) country[row] = iso[column.codes[row]!]!;
  });
  return { country, countries: interner.dictionary() };
}

/** The known country with the most viewing days; on a tie the one with the most rows. */
function* homeOf(rows: Uint32Array, day: Int32Array, country: Uint32Array, countries: Dictionary): Steps<number | undefined> {
  const seen = new Set<number>();
  const days = new Uint32Array(countries.size);
  const plays = new Uint32Array(countries.size);
  let last = Number.NaN;
  yield* byRows(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      const d = day[row]!;
      if (d === NO_DAY) continue;
      plays[country[row]!]!++;
      const key = d * countries.size + country[row]!;
      if (key === last || seen.has(key)) continue;
      last = key;
      seen.add(key);
      days[country[row]!]!++;
    }
  });
  let home: number | undefined;
  for (let code = 0; code < days.length; code++) {
    if (countries.at(code) === 'ZZ' || days[code] === 0) continue;
    const more = home === undefined ? 1 : days[code]! - days[home]! || plays[code]! - plays[home]!;
    if (more > 0) home = code;
  }
  return home;
}
