/** A date as a person types it, read in the order and with the months of a locale. */

const DAY = 86_400_000;
/** Two figures are a year of this century up to here, and of the last beyond. */
const CENTURY_TURNS = 70;
/** As few letters as still tell June from July. */
const SHORTEST_MONTH = 3;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Part = 'day' | 'month' | 'year';

/**
 * A reader of dates for a locale such as `fr-FR`: `28/12/2025`, `28 déc. 2025`, `1er août 2024`, and `2025-12-28` everywhere.
 * It gives days since 1970-01-01, or undefined for what is no date.
 */
export function dayReader(region: string): (text: string) => number | undefined {
  const months = ['long', 'short'] as const;
  const named = months.flatMap((month) => {
    const format = new Intl.DateTimeFormat(region, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => ({ month: at + 1, name: folded(format.format(Date.UTC(2000, at, 1))) }));
  });
  const order = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type): type is Part => type === 'day' || type === 'month' || type === 'year');

  return (text) => {
    const words = folded(text).match(/\p{L}{3,}/gu) ?? [];
    const numbers = (text.match(/\d+/g) ?? []).map(Number);
    const month = monthOf(words);
    const parts = month === undefined ? order : order.filter((part) => part !== 'month');
    if (numbers.length !== parts.length || (words.length > 0 && month === undefined)) return undefined;
    // A year in front of everything is the order of ISO 8601.
    const read = /^\s*\d{4}\D/.test(text) ? (['year', 'month', 'day'] as const).filter((part) => parts.includes(part)) : parts;
    const value = (part: Part): number => numbers[read.indexOf(part)] ?? Number.NaN;
    return dayAt(yearOf(value('year')), month ?? value('month'), value('day'));
  };

  function monthOf(words: readonly string[]): number | undefined {
    return named.find(({ name }) =>
      words.some((word) => word.length >= SHORTEST_MONTH && (name.startsWith(word) || word.startsWith(name.replace(/\.$/, '')))),
    )?.month;
  }
}

const yearOf = (typed: number): number => (typed >= 100 ? typed : typed + (typed < CENTURY_TURNS ? 2000 : 1900));

/** Undefined for a 31 June. */
function dayAt(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : undefined;
}
