/** In which country the viewing of each day was, and for how long it stayed there. */

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
export function staysOf(viewings: Viewings): readonly Stay[] {
  const stays: Stay[] = [];
  for (const { day, country, rows } of countryDays(viewings)) {
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

function countryDays(viewings: Viewings): readonly CountryDay[] {
  const best = new Map<number, CountryDay>();
  for (const found of rowsPerDayAndCountry(viewings)) {
    const other = best.get(found.day);
    const wins = other === undefined || found.rows > other.rows || (found.rows === other.rows && found.country === viewings.home);
    if (wins) best.set(found.day, found);
  }
  return [...best.values()].sort((a, b) => a.day - b.day);
}

/** Counted in runs, since neighbouring rows mostly share their day and country. */
function* rowsPerDayAndCountry(viewings: Viewings): Generator<CountryDay> {
  const { everyone, day, country, countries } = viewings;
  const size = countries.size;
  const counts = new Map<number, number>();
  let key = Number.NaN;
  let run = 0;
  const flush = (): void => {
    if (run > 0) counts.set(key, (counts.get(key) ?? 0) + run);
  };
  for (let i = 0; i < everyone.length; i++) {
    const row = everyone[i]!;
    if (day[row] === NO_DAY) continue;
    const here = day[row]! * size + country[row]!;
    if (here === key) run++;
    else {
      flush();
      key = here;
      run = 1;
    }
  }
  flush();
  for (const [found, rows] of counts) {
    const at = Math.floor(found / size);
    const code = found - at * size;
    if (countries.at(code) !== 'ZZ') yield { day: at, country: code, rows };
  }
}
