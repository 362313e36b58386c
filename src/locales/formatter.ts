/** How a locale writes numbers, days, spans and names of countries and languages. Formats are made once: making one is slow. */

/** Formats of one locale. Every function takes plain numbers in the units of `MessageValue`. */
export interface Formatter {
  number(value: number): string;
  /** One decimal, without a percent sign; the locale's text adds it. */
  tenths(value: number): string;
  day(days: number): string;
  month(months: number): string;
  monthOfYear(month: number): string;
  weekday(weekday: number): string;
  bytes(bytes: number): string;
  country(code: string): string;
  language(code: string): string;
  /** Splits a list of `count` items into item numbers and the words between them. */
  list(count: number): readonly (number | string)[];
}

const DAY = 86_400_000;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4;

/** `region` is the locale that dates and numbers follow, e.g. `en-GB` for English. */
export function createFormatter(region: string): Formatter {
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' });
  const whole = new Intl.NumberFormat(region, { maximumFractionDigits: 2 });
  const tenths = new Intl.NumberFormat(region, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const day = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = dates({ month: 'long', year: 'numeric' });
  const monthOfYear = dates({ month: 'long' });
  const weekday = dates({ weekday: 'long' });
  const regions = new Intl.DisplayNames([region], { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames([region], { type: 'language', fallback: 'code' });
  const lists = new Intl.ListFormat(region, { type: 'conjunction' });
  const sizes = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map(
    (unit) => new Intl.NumberFormat(region, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
  );

  return {
    number: (value) => whole.format(value),
    tenths: (value) => tenths.format(value),
    day: (days) => day.format(days * DAY),
    month: (months) => month.format(Date.UTC(1970, months, 1)),
    monthOfYear: (month) => monthOfYear.format(Date.UTC(1970, month - 1, 1)),
    weekday: (index) => weekday.format((FIRST_MONDAY + index) * DAY),
    bytes: (bytes) => {
      const step = bytes < 1000 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(bytes) / 3));
      return sizes[step]!.format(bytes / 1000 ** step);
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    language: (code) => (/^[a-z]{2}$/.test(code) ? (languages.of(code) ?? code) : code),
    list: (count) => {
      const numbers = Array.from({ length: count }, (_, index) => String(index));
      return lists.formatToParts(numbers).map((part) => (part.type === 'element' ? Number(part.value) : part.value));
    },
  };
}
