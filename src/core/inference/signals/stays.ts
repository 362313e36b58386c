/** In which country the viewing of each day was, and for how long it stayed there. */

import type { Days } from './days.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';

/** Days of viewing in one country without a day of viewing in another. */
export interface Stay {
  /** Code into `viewings.countries`. */
  readonly country: number;
  readonly from: number;
  readonly to: number;
  readonly viewingDays: number;
  readonly rows: number;
}

/** The calendar days a stay spans. */
export const spanOf = (stay: Pick<Stay, 'from' | 'to'>): number => stay.to - stay.from + 1;

/** Stays by everyone, oldest first. A day belongs to the country with most of its rows, on a tie to the home country. */
export function staysOf(viewings: Viewings, days: Days | undefined): readonly Stay[] {
  if (days === undefined) return [];
  const stays: Stay[] = [];
  for (const { day, country, rows } of countryDays(viewings, days)) {
    const last = stays.at(-1);
    if (last?.country === country)
      stays[stays.length - 1] = { ...last, to: day, viewingDays: last.viewingDays + 1, rows: last.rows + rows };
    else stays.push({ country, from: day, to: day, viewingDays: 1, rows });
  }
  return stays;
}

interface CountryDay {
  readonly day: number;
  readonly country: number;
  readonly rows: number;
}

function countryDays(viewings: Viewings, days: Days): readonly CountryDay[] {
  const best = new Map<number, CountryDay>();
  for (const found of rowsPerDayAndCountry(viewings, days)) {
    const other = best.get(found.day);
    const wins = other === undefined || found.rows > other.rows || (found.rows === other.rows && found.country === viewings.home);
    if (wins) best.set(found.day, found);
  }
  return [...best.values()].sort((a, b) => a.day - b.day);
}

/** Days times countries up to this many are counted in a plain table of at most 64 megabytes. */
const PLAIN_TABLE = 1 << 24;

/** A file of a century and of all countries fits the plain table; one that claims more is counted the slow way. */
function* rowsPerDayAndCountry(viewings: Viewings, { first, plays }: Days): Generator<CountryDay> {
  const { everyone, day, country, countries } = viewings;
  const size = countries.size;
  const cells = plays.length * size;
  const table = cells <= PLAIN_TABLE ? new Uint32Array(cells) : undefined;
  const counts = new Map<number, number>();
  for (let i = 0; i < everyone.length; i++) {
    const row = everyone[i]!;
    if (day[row] === NO_DAY) continue;
    const key = (day[row]! - first) * size + country[row]!;
    if (table !== undefined) table[key]!++;
    else counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, rows] of table?.entries() ?? counts) {
    const code = key % size;
    if (rows > 0 && countries.at(code) !== 'ZZ') yield { day: first + Math.floor(key / size), country: code, rows };
  }
}
