/** The shapes of countries, bundled: Natural Earth at 1:110 million, public domain, as `world-atlas` packs it. Nothing is fetched. */

import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json';
import { COUNTRY_NUMBERS } from './countryNumbers.ts';

type Topology = Parameters<typeof feature>[0];

export interface Shape {
  /** ISO 3166-1 alpha-2; undefined for land that no country code stands for. */
  readonly code: string | undefined;
  /** An SVG path. */
  readonly path: string;
  /** Where a mark on it stands. */
  readonly centre: readonly [x: number, y: number];
}

const CODES: ReadonlyMap<string, string> = new Map([...COUNTRY_NUMBERS].map(([code, number]) => [number, code]));
const KOSOVO = { name: 'Kosovo', code: 'XK' };
/** Ice without viewers takes a fifth of the map. */
const LEFT_OUT = 'AQ';

/** The code of a shape by its number; Kosovo has none and is known by its name. */
function codeOf(id: string | number | undefined, name: unknown): string | undefined {
  if (id !== undefined) return CODES.get(String(id).padStart(3, '0'));
  return name === KOSOVO.name ? KOSOVO.code : undefined;
}

function features() {
  const topology = atlas as unknown as Topology;
  const collection = feature(topology, topology.objects['countries']!);
  return 'features' in collection ? collection.features : [collection];
}

/** Codes of the countries that are on the map; small ones are not. */
export function mappedCodes(): ReadonlySet<string> {
  return new Set(features().flatMap(({ id, properties }) => codeOf(id, properties?.['name']) ?? []));
}

/** The shapes at a width in px, and the height they take. Equal Earth keeps areas in proportion (Šavrič, Patterson and Jenny 2018). */
export function worldShapes(width: number): { readonly height: number; readonly shapes: readonly Shape[] } {
  const land = features().filter(({ id, properties }) => codeOf(id, properties?.['name']) !== LEFT_OUT);
  const projection = geoEqualEarth().fitWidth(width, { type: 'FeatureCollection', features: land });
  const path = geoPath(projection).digits(1);
  const height = Math.ceil(path.bounds({ type: 'FeatureCollection', features: land })[1][1]);
  const shapes = land.map((of): Shape => {
    const [x, y] = path.centroid(of);
    return { code: codeOf(of.id, of.properties?.['name']), path: path(of) ?? '', centre: [x, y] };
  });
  return { height, shapes };
}
