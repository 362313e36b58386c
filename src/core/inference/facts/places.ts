/** In which countries the account was used, and when. */

import { codesWhere } from '../../dictionary.ts';
import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { rowsOfCodes } from '../signals/evidence.ts';

/** The latest stays are listed. */
const LISTED = 200;

export interface PlacesData {
  /** ISO 3166-1 alpha-2, as everywhere here. */
  readonly home: string;
  /** Most rows first. */
  readonly countries: readonly {
    readonly country: string;
    readonly rows: number;
    readonly viewingDays: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** At most the 200 latest, oldest first. A day belongs to the country with most of its rows. */
  readonly stays: readonly {
    readonly country: string;
    readonly from: number;
    readonly to: number;
    readonly viewingDays: number;
    readonly rows: number;
  }[];
  /** Rows outside the home country, of all rows with a known country. */
  readonly away: { readonly rows: number; readonly of: number; readonly stays: number };
}

export const places = factDetector({
  id: 'places',
  needs: ['country'],
  find({ viewings, stays, tallies, counted }) {
    const { country, countries, home } = viewings;
    if (home === undefined) return undefined;
    const rows = tallies.countries;
    const known = [...rows.keys()].filter((code) => rows[code]! > 0 && countries.at(code) !== 'ZZ');
    known.sort((a, b) => rows[b]! - rows[a]! || a - b);
    const of = known.reduce((sum, code) => sum + rows[code]!, 0);
    const away = of - rows[home]!;
    const abroad = stays.filter((stay) => stay.country !== home);
    const homeName = { country: countries.at(home) };
    return {
      scope: 'account',
      headline: say('fact.places.headline', { count: known.length }),
      sentence:
        away === 0
          ? say('fact.places.sentence.home', { home: homeName, rows: of })
          : say('fact.places.sentence', { rows: away, of, share: { percent: away / of }, home: homeName }),
      tells: say('fact.places.tells'),
      data: {
        home: countries.at(home),
        countries: known.map((code) => {
          const there = stays.filter((stay) => stay.country === code);
          return {
            country: countries.at(code),
            rows: rows[code]!,
            viewingDays: there.reduce((sum, stay) => sum + stay.viewingDays, 0),
            from: there[0]?.from ?? 0,
            to: there.at(-1)?.to ?? 0,
          };
        }),
        stays: stays.slice(-LISTED).map((stay) => ({ ...stay, country: countries.at(stay.country) })),
        away: { rows: away, of, stays: abroad.length },
      } satisfies PlacesData,
      rows: rowsOfCodes(
        counted,
        country,
        codesWhere(countries.size, (code) => code !== home && countries.at(code) !== 'ZZ'),
      ),
    };
  },
});
