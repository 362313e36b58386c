/**
 * Points in time as a clock on the wall shows them. The time zone database is asked only about the weeks that occur in
 * the file, once at each end of a week and by bisection where the two ends differ; rows then cost an addition each.
 */

/** Weeks are counted from 1970-01-01; a zone that changes its offset twice within one week and back is not seen. */
const WEEK = 7 * 86_400;

/** A stretch of time in which the offset stays the same; seconds since 1970, `until` exclusive. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  /** Seconds to add to UTC. */
  readonly offset: number;
}

const OFFSET = /^GMT(?:([+\-\u2212])(\d{1,2}):?(\d{2})?(?::(\d{2}))?)?$/;

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
}

/** Whether the name is one of a time zone, as `Europe/Amsterdam` is. */
export function isTimeZone(name: string): boolean {
  if (name.trim() === '') return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The offsets of one time zone, looked up by instant. Throws a RangeError for a name that is no time zone. */
export class LocalTime {
  readonly #format: Intl.DateTimeFormat;
  readonly #weeks = new Map<number, readonly Stretch[]>();
  #last: Stretch = { from: 0, until: 0, offset: 0 };

  constructor(timeZone: string) {
    this.#format = formatOf(timeZone);
  }

  /** Seconds to add to UTC at an instant (seconds since 1970). Fast where neighbouring calls are near in time. */
  offset(seconds: number): number {
    if (seconds >= this.#last.from && seconds < this.#last.until) return this.#last.offset;
    const week = Math.floor(seconds / WEEK);
    let stretches = this.#weeks.get(week);
    if (stretches === undefined) {
      stretches = this.#stretchesOf(week);
      this.#weeks.set(week, stretches);
    }
    this.#last = stretches.find((stretch) => seconds < stretch.until) ?? this.#last;
    return this.#last.offset;
  }

  #stretchesOf(week: number): readonly Stretch[] {
    const from = week * WEEK;
    const until = from + WEEK;
    const before = this.#ask(from);
    const after = this.#ask(until - 1);
    if (before === after) return [{ from, until, offset: before }];
    let low = from;
    let high = until - 1;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#ask(middle) === before) low = middle;
      else high = middle;
    }
    return [
      { from, until: high, offset: before },
      { from: high, until, offset: after },
    ];
  }

  #ask(seconds: number): number {
    const name = this.#format.formatToParts(seconds * 1000).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const found = OFFSET.exec(name);
    if (found === null) throw new RangeError('The time zone gave an offset in an unknown form.');
    const [, sign, hours = '0', minutes = '0', rest = '0'] = found;
    const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
    return sign === undefined || sign === '+' ? size : -size;
  }
}
