/** Places as they are told: countries, or in a copy regions of the world, or home and away. */

import { Interner, entries } from '../dictionary.ts';
import { textColumnOf } from '../history.ts';
import { COUNTRY_CODES, REGIONS, regionOf, regionTerm, type Region } from '../knowledge/countries.ts';
import { say, type Message } from '../message.ts';
import type { Stay } from '../inference/signals/stays.ts';
import { NO_DAY, type Viewings } from '../viewings.ts';
import { changed } from './asKnown.ts';

export const SIDES = ['home', 'away'] as const;

export type Place =
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'side'; readonly side: (typeof SIDES)[number] };

export interface PlaceLane {
  readonly place: Place;
  /** ISO 3166-1 alpha-2 of the countries it stands for on a map; none for home and away. */
  readonly codes: readonly string[];
  readonly home: boolean;
  readonly rows: number;
  readonly viewingDays: number;
  /** Days in this place without a day in another, oldest first. */
  readonly stays: readonly { readonly from: number; readonly to: number }[];
}

const UNKNOWN = 'ZZ';

/**
 * The viewings with their places as codes: countries as ISO writes them, regions and sides by their own names. The cells of
 * a copy are words, in the language `label` says them in.
 */
export function withPlaces(viewings: Viewings, label: (message: Message) => string): Viewings {
  const column = textColumnOf(viewings.history, 'country');
  if (column === undefined) return viewings;
  const words = new Map<string, string>([
    ...REGIONS.filter((region) => region !== 'unknown').map((region): [string, string] => [label(regionTerm(region)), region]),
    ...SIDES.map((side): [string, string] => [label(say(`label.place.${side}`)), side]),
  ]);
  const told = [...entries(column.dictionary)].map(([, text]) => words.get(text));
  if (told.every((place) => place === undefined)) return viewings;
  const interner = new Interner();
  const codes = told.map((place) => interner.code(place ?? UNKNOWN));
  const country = column.codes.map((code) => codes[code]!);
  return changed(viewings, { country, countries: interner.dictionary(), home: undefined });
}

/** Lanes of places out of stays, most rows first. Without a known home, what is called home is, or the place of most days. */
export function placeLanes(viewings: Viewings, stays: readonly Stay[]): readonly PlaceLane[] {
  const { countries, home } = viewings;
  const byCode = Map.groupBy(stays, ({ country }) => country);
  const lanes = [...byCode].map(([code, of]) => ({
    code,
    place: placeOf(countries.at(code)),
    rows: sum(of.map(({ rows }) => rows)),
    viewingDays: sum(of.map(({ viewingDays }) => viewingDays)),
    stays: of.map(({ from, to }) => ({ from, to })),
  }));
  lanes.sort((a, b) => b.rows - a.rows || a.code - b.code);
  const most = lanes.toSorted((a, b) => b.viewingDays - a.viewingDays)[0]?.code;
  const isSides = lanes.some(({ place }) => place.kind === 'side');
  const isHome = (code: number): boolean => (isSides ? countries.at(code) === 'home' : code === (home ?? most));
  return lanes.map(({ code, ...lane }) => ({ ...lane, codes: codesOf(lane.place), home: isHome(code) }));
}

/**
 * A stay for every date and place: where a date is a month, a week abroad lies in the same month as the weeks at home, and
 * both are told.
 */
export function everyPlaceOf({ everyone, day, country, countries }: Viewings): readonly Stay[] {
  const found = new Map<number, Stay>();
  for (let at = 0; at < everyone.length; at++) {
    const row = everyone[at]!;
    const on = day[row]!;
    const place = country[row]!;
    if (on === NO_DAY || countries.at(place) === UNKNOWN) continue;
    const key = on * countries.size + place;
    const rows = (found.get(key)?.rows ?? 0) + 1;
    found.set(key, { country: place, from: on, to: on, viewingDays: 1, rows });
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function placeOf(code: string): Place {
  const side = SIDES.find((known) => known === code);
  if (side !== undefined) return { kind: 'side', side };
  const region = REGIONS.find((known) => known === code);
  return region === undefined ? { kind: 'country', country: code } : { kind: 'region', region };
}

function codesOf(place: Place): readonly string[] {
  if (place.kind === 'side') return [];
  return place.kind === 'country' ? [place.country] : COUNTRY_CODES.filter((code) => regionOf(code) === place.region);
}
