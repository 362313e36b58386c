/** Places: what the cell says beside its country, country, region of the world, home or away. */

import { COUNTRY_CODES, REGIONS, regionOf, regionTerm } from '../../knowledge/countries.ts';
import { say, type Message } from '../../message.ts';
import type { TextColumn } from '../../history.ts';
import type { Viewings } from '../../viewings.ts';
import { assertNever } from '../../result.ts';
import { countRows, mapValues } from '../columns.ts';
import type { Hierarchy, Wording } from './hierarchy.ts';

const LEVELS = ['country', 'region', 'homeAway'] as const;
type CountryLevel = (typeof LEVELS)[number];

const isLevel = (level: string): level is CountryLevel => LEVELS.some((known) => known === level);

const PLACES = ['home', 'away', 'unknown'] as const;
const placeLabel = (place: (typeof PLACES)[number]): Message => say(`label.place.${place}`);

/** Code of a country cell -> code into the countries of the viewings. */
function countriesOfCells(column: TextColumn, viewings: Viewings): Uint32Array {
  const country = new Uint32Array(column.dictionary.size);
  for (let row = 0; row < column.codes.length; row++) country[column.codes[row]!] = viewings.country[row]!;
  return country;
}

function placeOf(country: number, viewings: Viewings): (typeof PLACES)[number] {
  if (viewings.home === undefined || viewings.countries.at(country) === 'ZZ') return 'unknown';
  return country === viewings.home ? 'home' : 'away';
}

/** Every text a level can write. A country is written as its code, which every reader of the column knows. */
function textsOf(level: CountryLevel, label: Wording['label']): ReadonlySet<string> {
  switch (level) {
    case 'country':
      return new Set([...COUNTRY_CODES, 'ZZ']);
    case 'region':
      return new Set(REGIONS.map((region) => label(regionTerm(region))));
    case 'homeAway':
      return new Set(PLACES.map((place) => label(placeLabel(place))));
    default:
      return assertNever(level);
  }
}

function textAt(level: CountryLevel, country: number, viewings: Viewings, label: Wording['label']): string {
  const code = viewings.countries.at(country);
  if (level === 'country') return COUNTRY_CODES.includes(code) ? code : 'ZZ';
  return label(level === 'region' ? regionTerm(regionOf(code)) : placeLabel(placeOf(country, viewings)));
}

export const country: Hierarchy = {
  levels: LEVELS.map((id, at) => ({ id, label: say(`level.country.${id}`), finer: ['exact', ...LEVELS.slice(0, at)] })),

  effective: (level, column) => (isLevel(level) && column.kind === 'text' ? level : undefined),

  generalize: ({ column, viewings }, level, { label }) => {
    if (!isLevel(level) || column.kind !== 'text') throw new TypeError('A country level is for a column of texts.');
    const countryOf = countriesOfCells(column, viewings);
    return mapValues(column, (cell, code) => {
      if (cell.trim() === '') return '';
      return textAt(level, countryOf[code]!, viewings, label);
    });
  },

  countFiner: (copy, level, _original, label) => {
    if (!isLevel(level)) throw new TypeError('Not a country level.');
    if (copy.kind !== 'text') return 0;
    const texts = textsOf(level, label);
    return countRows(copy, (text) => text !== '' && !texts.has(text));
  },
};
