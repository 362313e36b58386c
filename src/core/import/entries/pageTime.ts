/** The moments a Takeout page writes for people (`Jan 13, 2024, 9:08:07 PM TRT`), as text the import and other programs can read. */

import { plainNumerals, readWordedDate } from '../dates/wordedDate.ts';
import { BUDDHIST_FROM, commonYear } from '../dates/era.ts';

const SPACES = /[\u00A0\u202F\u2009]/g;
/** No moment is longer. */
const LONGEST = 80;

/** A clock with seconds. Dates have dots as well, so that a dotted clock is looked for last, and last in the text. */
const CLOCKS: readonly RegExp[] = [
  /(?<!\d)(\d{1,2}):(\d{2}):(\d{2})(?!\d)/u,
  // `21 h 08 min 07 s`, `9시 8분 7초`
  /(?<!\d)(\d{1,2})\s?\p{L}[\p{L}\p{M}]*\s?(\d{1,2})\s?\p{L}[\p{L}\p{M}]*\s?(\d{1,2})\s?\p{L}[\p{L}\p{M}]*/u,
  /(?<!\d)(\d{1,2})\.(\d{2})\.(\d{2})(?![\d.])(?!.*\d\.\d{2}\.)/u,
];

/** Words for the halves of a day, as they stand before or behind a clock; without dots and spaces. */
const HALVES: ReadonlyMap<string, 'first' | 'second'> = new Map([
  ...['am', 'πμ', 'ص', 'pd', 'pg', '오전', '上午', '午前', '凌晨', '清晨', '早上', 'ጥዋት', 'ከሌሊቱ'].map(
    (word) => [word, 'first'] as const,
  ),
  ...['pm', 'μμ', 'م', 'md', 'ptg', '오후', '下午', '午後', '中午', '晚上', 'ከሰዓት'].map((word) => [word, 'second'] as const),
]);

/** Words between a day and its clock, and for the hour behind a clock. */
const BETWEEN = /^(?:um|at|à|às|om|kl|klo|ore|ob|u|в|о|во|ч)$/u;
/** What is said of the zone: `TRT`, `GMT+2`, `[CST]`, `غرينتش+٣`. */
const ZONE = /^(?:\p{Lu}{2,6}$|[[(]|[^\d\s]*[+\-\u2212]\d)/u;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * `2024-01-13T21:08:07`, with `Z` where the page says that the clock is UTC; a page names other zones by initials that
 * several share. A date of bare numbers keeps its order, which only the whole page can tell. Other texts are given back, and
 * so are those of which nobody here knows whether it is morning or evening.
 */
export function pageTime(text: string): string {
  const plain = plainNumerals(text.replace(SPACES, ' ')).trim();
  const clock = plain.length > LONGEST ? undefined : clockIn(plain);
  if (clock === undefined) return plain;
  const { date, zone, time } = clock;
  const day = dayIn(date);
  if (day === undefined) return `${/^\d[\d\s./-]*\d\.?(?=\D*$)/u.exec(date)?.[0] ?? date} ${time}`;
  return `${day}T${time}${zone === 'UTC' || zone === 'GMT' ? 'Z' : ''}`;
}

/** The day's text, the clock as `HH:mm:ss` and what is said of its zone. */
function clockIn(text: string): { date: string; zone: string; time: string } | undefined {
  const match = CLOCKS.map((form) => form.exec(text)).find((found) => found !== null);
  if (!match) return undefined;
  const [whole, hour = '', minute = '', second = ''] = match;
  const before = withoutEdges(text.slice(0, match.index));
  const day = lastWord(before);
  const rest = firstWord(withoutEdges(text.slice(match.index + whole.length)));
  const half = day.half ?? rest.half;
  if (half === 'unknown' && Number(hour) <= 12) return undefined;
  const time = [String(wholeHour(Number(hour), half)), minute, second].map((part) => part.padStart(2, '0')).join(':');
  if (/\d/.test(day.rest)) return { date: day.rest, zone: rest.rest, time };
  // The clock comes first: the day, and the zone on either side of it.
  const [, zone = '', date = '', zoneBehind = ''] =
    /^(\p{Lu}{2,6}(?:[+\-\u2212]\d\S*)?\s)?(.*?\d)(?:,?\s+(\p{Lu}{2,6}(?:[+\-\u2212].*)?))?$/u.exec(rest.rest) ?? [];
  return date === '' ? undefined : { date, zone: zone.trim() || zoneBehind, time };
}

type Half = 'first' | 'second' | 'unknown' | undefined;

const withoutEdges = (text: string): string => text.replace(/^[\s,،]+|[\s,،]+$/gu, '');
const bare = (word: string): string => word.toLowerCase().replace(/[.,،\s]/gu, '');

/** What a word beside a clock says of the half of the day; undefined where it says something else. */
function halfOf(word: string): Half {
  return HALVES.get(bare(word)) ?? (BETWEEN.test(bare(word)) || ZONE.test(word) ? undefined : 'unknown');
}

/** Takes a half of the day, or a word between day and clock, off the end of a day. */
function lastWord(text: string): { rest: string; half: Half } {
  const [, rest = '', word = ''] = /^(.*[\s\d,،]|)(\p{L}[\p{L}\p{M}.]*(?:[+\-\u2212]\d[\d:]*)?)$/u.exec(text) ?? [];
  // A word that belongs to the day, such as that for year, makes it one.
  if (word === '' || dayIn(text) !== undefined) return { rest: text, half: undefined };
  const half = halfOf(word);
  return half === 'unknown' && dayIn(rest) === undefined ? { rest: text, half: undefined } : { rest: withoutEdges(rest), half };
}

/** Takes a half of the day off what stands behind a clock. */
function firstWord(text: string): { rest: string; half: Half } {
  const [, word = '', rest = ''] = /^(\p{L}[\p{L}\p{M}.]*[,،]?)(?:\s+(.*))?$/u.exec(text) ?? [];
  if (word === '' || (ZONE.test(text) && !HALVES.has(bare(word)))) return { rest: text, half: undefined };
  if (ZONE.test(word) && !HALVES.has(bare(word))) return { rest: text, half: undefined };
  return { rest: withoutEdges(rest), half: halfOf(word) };
}

function wholeHour(hour: number, half: Half): number {
  if (half === undefined || half === 'unknown') return hour;
  return (hour % 12) + (half === 'second' ? 12 : 0);
}

/** The day of a date whose month is a word, or whose year comes first. */
function dayIn(date: string): string | undefined {
  const read = readWordedDate(date);
  if (read === undefined || !/\d{4}/.test(date)) return undefined;
  const [a, b, c] = read.numbers;
  const [year, month, day] = read.order === 'ymd' ? [a, b, c] : read.order === 'mdy' ? [c, a, b] : [c, b, a];
  if (read.order !== 'ymd' && read.order !== 'mdy' && read.order !== 'dmy') return undefined;
  return `${year >= BUDDHIST_FROM ? commonYear(year, true, 'buddhist') : year}-${two(month)}-${two(day)}`;
}
