/** The moments a Takeout page writes for people (`Jan 13, 2024, 9:08:07 PM TRT`), as text the import and other programs can read. */

import { MONTHS } from '../dates/monthNames.ts';

const CLOCK =
  /^(.*?)(?:,?\s+|,)(?:(?:um|at|à|om|kl\.?)\s+)?(\d{1,2})[:.](\d{2})[:.](\d{2})(?:\s?([ap])\.?\s?m\.?)?(?:\s+(.*))?$/i;
const SPACES = /[\u00A0\u202F\u2009]/g;
/** No moment is longer. */
const LONGEST = 80;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * `2024-01-13T21:08:07`, with `Z` where the page says that the clock is UTC; a page names other zones by initials that
 * several share. A date of bare numbers keeps its order, which only the whole page can tell. Other texts are given back.
 */
export function pageTime(text: string): string {
  const plain = text.replace(SPACES, ' ').trim();
  const match = plain.length > LONGEST ? null : CLOCK.exec(plain);
  if (!match) return plain;
  const [, date = '', hourText, minute, second, half, zone] = match;
  const hour = wholeHour(Number(hourText), half);
  const clock = `${two(hour)}:${minute}:${second}`;
  const day = namedDay(date);
  if (day === undefined) return `${date} ${clock}`;
  return `${day}T${clock}${zone === 'UTC' || zone === 'GMT' ? 'Z' : ''}`;
}

function wholeHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The day of a date whose month is a word, or whose year comes first. */
function namedDay(date: string): string | undefined {
  const words = date.toLowerCase().match(/\p{L}{3,12}/gu) ?? [];
  const month = words.map((word) => MONTHS.get(word)).find((number) => number !== undefined);
  const numbers = date.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  if (year === undefined) return undefined;
  if (month !== undefined && numbers.length === 2) {
    const day = numbers.find((number) => number !== year);
    return day === undefined || day.length > 2 ? undefined : `${year}-${two(month)}-${two(Number(day))}`;
  }
  const [first, second, third] = numbers;
  if (numbers.length !== 3 || first !== year || second!.length > 2 || third!.length > 2) return undefined;
  return `${year}-${two(Number(second))}-${two(Number(third))}`;
}
