/** Countries: country, region of the world, home or away. */

import { REGIONS, regionOf, regionTerm } from '../../knowledge/countries.ts';
import { say, type Message } from '../../message.ts';
import type { TextColumn } from '../../history.ts';
import type { Viewings } from '../../viewings.ts';
import { countRows, mapValues } from '../columns.ts';
import type { Hierarchy, Wording } from './hierarchy.ts';

const LEVELS = ['region', 'homeAway'] as const;
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

/** Every label a level can write. */
function labelsOf(level: CountryLevel, label: Wording['label']): ReadonlySet<string> {
  return new Set(
    level === 'region' ? REGIONS.map((region) => label(regionTerm(region))) : PLACES.map((place) => label(placeLabel(place))),
  );
}

export const country: Hierarchy = {
  levels: LEVELS.map((id, at) => ({ id, label: say(`level.country.${id}`), finer: ['country', ...LEVELS.slice(0, at)] })),

  effective: (level, column) => (isLevel(level) && column.kind === 'text' ? level : undefined),

  generalize: ({ column, viewings }, level, { label }) => {
    if (!isLevel(level) || column.kind !== 'text') throw new TypeError('A country level is for a column of texts.');
    const countryOf = countriesOfCells(column, viewings);
    return mapValues(column, (cell, code) => {
      if (cell.trim() === '') return '';
      const found = countryOf[code]!;
      return label(
        level === 'region' ? regionTerm(regionOf(viewings.countries.at(found))) : placeLabel(placeOf(found, viewings)),
      );
    });
  },

  countFiner: (copy, level, _original, label) => {
    if (!isLevel(level)) throw new TypeError('Not a country level.');
    if (copy.kind !== 'text') return 0;
    const labels = labelsOf(level, label);
    return countRows(copy, (text) => text !== '' && !labels.has(text));
  },
};
