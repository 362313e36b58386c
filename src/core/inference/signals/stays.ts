/** In which country the viewing of each day was, and for how long it stayed there. */

import { codesWhere } from '../../dictionary.ts';
import type { Steps } from '../../steps.ts';
import type { Viewings } from '../../viewings.ts';
import type { Days } from './days.ts';
import { dayTable } from './dayTable.ts';

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

/** Stays by everyone, oldest first. A day belongs to the country with most of its rows, on a tie to the home country. In steps. */
export function* staysOf(viewings: Viewings, days: Days | undefined): Steps<readonly Stay[]> {
  if (days === undefined) return [];
  const { country, countries, home } = viewings;
  const unknown = codesWhere(countries.size, (code) => countries.at(code) === 'ZZ');
  const each = yield* dayTable(viewings, days, countries.size, (row) => country[row]!);
  const best = { day: 0, country: -1, rows: 0 };
  const stays: { -readonly [Key in keyof Stay]: Stay[Key] }[] = [];
  each((day, code, rows) => {
    if (unknown[code] === 1) return;
    if (day !== best.day) add();
    if (day === best.day && (rows < best.rows || (rows === best.rows && code !== home))) return;
    best.day = day;
    best.country = code;
    best.rows = rows;
  });
  add();
  return stays;

  /** Adds the best country of a day that is over. */
  function add(): void {
    const { day, country: there, rows } = best;
    if (rows === 0) return;
    best.rows = 0;
    const last = stays.at(-1);
    if (last?.country !== there) stays.push({ country: there, from: day, to: day, viewingDays: 1, rows });
    else {
      last.to = day;
      last.viewingDays++;
      last.rows += rows;
    }
  }
}
