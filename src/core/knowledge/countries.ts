/** Countries: the part of the world each lies in (the sub-regions of UN M49), its languages and its neighbours. */

import lines from '#resources/knowledge/countries.json' with { type: 'json' };
import { z } from 'zod';
import { say, type Message } from '../message.ts';

export const REGIONS = [
  'northern-europe',
  'western-europe',
  'southern-europe',
  'eastern-europe',
  'northern-africa',
  'western-africa',
  'middle-africa',
  'eastern-africa',
  'southern-africa',
  'northern-america',
  'central-america',
  'caribbean',
  'south-america',
  'western-asia',
  'central-asia',
  'southern-asia',
  'eastern-asia',
  'south-eastern-asia',
  'oceania',
  'antarctica',
  'unknown',
] as const;
export type Region = (typeof REGIONS)[number];

export interface Country {
  /** ISO 3166-1 alpha-2, and the user-assigned XK that services write for Kosovo. */
  readonly code: string;
  readonly region: Region;
  /** ISO 639-1: its official languages, and those most people there speak at home or at school. */
  readonly languages: readonly string[];
  /** Countries across a land border, a bridge or a tunnel. */
  readonly neighbours: readonly string[];
}

const Line = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  region: z.enum(REGIONS),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  neighbours: z.array(z.string().regex(/^[A-Z]{2}$/)),
});

/** Every country of the table. A faulty table is a bug, and throws when the program starts. */
export const COUNTRIES: readonly Country[] = z.array(Line).parse(lines);

const BY_CODE: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));

/** Every ISO 3166-1 alpha-2 code that has a region. */
export const COUNTRY_CODES: readonly string[] = COUNTRIES.map(({ code }) => code);

/** Whether two countries touch: near a border a phone is served from the other side. */
export const areNeighbours = (a: string, b: string): boolean => BY_CODE.get(a)?.neighbours.includes(b) === true;

/** The languages a country lives in; none for a code that is no country's. */
export const languagesOf = (code: string): readonly string[] => BY_CODE.get(code)?.languages ?? [];

/** The region of an ISO 3166-1 alpha-2 code; `unknown` for a code that is none, such as `ZZ`. */
export function regionOf(code: string): Region {
  return BY_CODE.get(code.toUpperCase())?.region ?? 'unknown';
}

/** The name of a region, said in the person's language. */
export const regionTerm = (region: Region): Message => say(`region.${region}`);
