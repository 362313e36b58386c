/**
 * How a locale writes numbers, days, spans and names of countries and languages. A format is made when it is first needed, and
 * once: making all of them takes as long as a drawn frame or two, before the first sentence is said.
 */

/** Formats of one locale. Every function takes plain numbers in the units of `MessageValue`. */
export interface Formatter {
  number(value: number): string;
  /** One decimal, without a percent sign; the locale's text adds it. */
  tenths(value: number): string;
  day(days: number): string;
  month(months: number): string;
  monthOfYear(month: number): string;
  weekday(weekday: number): string;
  /** Minutes since midnight, on the 12- or 24-hour clock of the locale. */
  clock(minutes: number): string;
  /** The days of the week in the locale's order; 0 = Monday. */
  readonly week: readonly number[];
  bytes(bytes: number): string;
  country(code: string): string;
  language(code: string): string;
  /** Splits a list of `count` items into item numbers and the words between them. */
  list(count: number): readonly (number | string)[];
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4;

/** `region` is the locale that dates and numbers follow, e.g. `en-GB` for English. */
export function createFormatter(region: string): Formatter {
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' });
  const whole = once(() => new Intl.NumberFormat(region, { maximumFractionDigits: 2 }));
  const tenths = once(() => new Intl.NumberFormat(region, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const day = once(() => dates({ day: 'numeric', month: 'short', year: 'numeric' }));
  // French counts the first day of a month: 1er août. Unicode's data leave that to the writer.
  const asWritten = (text: string): string => (region.startsWith('fr') ? text.replace(/^1 /, '1er ') : text);
  const month = once(() => dates({ month: 'long', year: 'numeric' }));
  const monthOfYear = once(() => dates({ month: 'long' }));
  const weekday = once(() => dates({ weekday: 'long' }));
  const clock = once(() => {
    const { hour12 } = dates({ hour: 'numeric' }).resolvedOptions();
    return dates({ hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' });
  });
  const regions = once(() => new Intl.DisplayNames([region], { type: 'region', fallback: 'code' }));
  const languages = once(() => new Intl.DisplayNames([region], { type: 'language', fallback: 'code' }));
  const lists = once(() => new Intl.ListFormat(region, { type: 'conjunction' }));
  const sizes = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map((unit) =>
    once(() => new Intl.NumberFormat(region, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })),
  );

  return {
    number: (value) => whole().format(value),
    tenths: (value) => tenths().format(value),
    day: (days) => asWritten(day().format(days * DAY)),
    month: (months) => month().format(Date.UTC(1970, months, 1)),
    monthOfYear: (month) => monthOfYear().format(Date.UTC(1970, month - 1, 1)),
    weekday: (index) => weekday().format((FIRST_MONDAY + index) * DAY),
    clock: (minutes) => clock().format(minutes * MINUTE),
    week: Array.from({ length: 7 }, (_, at) => (at + firstWeekday(region)) % 7),
    bytes: (bytes) => {
      const step = bytes < 1000 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(bytes) / 3));
      return sizes[step]!().format(bytes / 1000 ** step);
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code),
    language: (code) => (/^[a-z]{2}$/.test(code) ? (languages().of(code) ?? code) : code),
    list: (count) => {
      const numbers = Array.from({ length: count }, (_, index) => String(index));
      return lists()
        .formatToParts(numbers)
        .map((part) => (part.type === 'element' ? Number(part.value) : part.value));
    },
  };
}

/** What is made at the first call, and the same at every other. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** 0 = Monday. From Unicode's data, where 1 is Monday and 7 is Sunday. */
function firstWeekday(region: string): number {
  const locale = new Intl.Locale(region) as Intl.Locale & { getWeekInfo?: () => { readonly firstDay: number } };
  return ((locale.getWeekInfo?.().firstDay ?? 1) + 6) % 7;
}
