/** Every country the program knows has its number, and every shape of the map its country. */

import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { COUNTRY_CODES } from '#core/knowledge/countries.ts';
import { COUNTRY_NUMBERS } from '#renderer/charts/countryNumbers.ts';
import { mappedCodes, worldShapes } from '#renderer/charts/worldShapes.ts';

const names = new Intl.DisplayNames(['en'], { type: 'region' });
const letters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
    .slice(0, 5);

test('every known country has a number of its own but Kosovo, which has none', () => {
  expect(COUNTRY_CODES.filter((code) => !COUNTRY_NUMBERS.has(code))).toEqual(['XK']);
  expect([...COUNTRY_NUMBERS.keys()].filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
  expect(new Set(COUNTRY_NUMBERS.values()).size).toBe(COUNTRY_NUMBERS.size);
});

/** Where the atlas and the language begin a name otherwise: read one by one. */
const OTHERWISE = [
  'AU Ashmore and Cartier Is.',
  'CD Dem. Rep. Congo',
  'CV Cabo Verde',
  'EH W. Sahara',
  'FO Faeroe Is.',
  'GQ Eq. Guinea',
  'GS S. Geo. and the Is.',
  'IO Br. Indian Ocean Ter.',
  'LC Saint Lucia',
  'MK Macedonia',
  'MP N. Mariana Is.',
  'PF Fr. Polynesia',
  'SH Saint Helena',
  'SS S. Sudan',
  'TF Fr. S. Antarctic Lands',
  'TR Turkey',
];

test('numbers agree with the names of a larger atlas', () => {
  const byNumber = new Map([...COUNTRY_NUMBERS].map(([code, number]) => [number, code]));
  const shapes = atlas.objects.countries.geometries.flatMap((shape) =>
    'id' in shape ? [{ code: byNumber.get(shape.id) ?? shape.id, name: shape.properties.name }] : [],
  );
  expect(shapes.length).toBeGreaterThan(230);
  const others = shapes.filter(({ code, name }) => letters(names.of(code) ?? '') !== letters(name));
  expect(others.map(({ code, name }) => `${code} ${name}`).sort()).toEqual(OTHERWISE);
});

test('every shape of the map but two has a known country, each its own', () => {
  const { shapes } = worldShapes(700);
  const codes = shapes.flatMap(({ code }) => code ?? []);
  // Northern Cyprus and Somaliland: land, and no code of ISO 3166-1.
  expect(shapes.length - codes.length).toBe(2);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
  expect(mappedCodes().has('XK')).toBe(true);
});

test('small states are known to be off the map', () => {
  for (const code of ['MT', 'SG', 'MC', 'BB', 'MV', 'LI']) expect(mappedCodes().has(code), code).toBe(false);
});

test('the map fills its width, and its marks lie on it', () => {
  const { height, shapes } = worldShapes(640);
  expect(height).toBeGreaterThan(250);
  for (const { path, centre } of shapes) {
    expect(path).toMatch(/^M[\d.,-]+/);
    expect(centre[0]).toBeGreaterThanOrEqual(-1);
    expect(centre[0]).toBeLessThanOrEqual(641);
  }
});
