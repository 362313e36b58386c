/** The kinds of video that are not films or episodes, as exports name them, and whether one counts as viewing. */

import types from '#resources/knowledge/supplemental-types.json' with { type: 'json' };
import { z } from 'zod';

/** What such a video is; `supplemental.<kind>` says it. */
export const SUPPLEMENTAL_KINDS = [
  'none',
  'video',
  'broadcast',
  'extra',
  'hook',
  'trailer',
  'promotion',
  'recap',
  'bumper',
  'picture',
  'tutorial',
  'advertisement',
  'other',
] as const;
export type SupplementalKind = (typeof SUPPLEMENTAL_KINDS)[number];

export interface SupplementalType {
  readonly is: SupplementalKind;
  /** Somebody chose to watch it. */
  readonly viewing: boolean;
}

const Line = z.strictObject({ type: z.string(), is: z.enum(SUPPLEMENTAL_KINDS), viewing: z.boolean() });

/** Every line of the table. A faulty table is a bug, and throws when the program starts. */
export const SUPPLEMENTAL_TYPES = z.array(Line).parse(types);

const BY_TYPE: ReadonlyMap<string, SupplementalType> = new Map(SUPPLEMENTAL_TYPES.map(({ type, ...rest }) => [type, rest]));

/** The name of the service that places them, in a sentence of any language: `From Google Ads`. */
const ADS = 'GOOGLE_ADS';

/** A type no line names was not chosen: services mark films and episodes with none. */
const UNKNOWN: SupplementalType = { is: 'other', viewing: false };

/** The type a cell names, in any case, with spaces, hyphens or underscores between its words. */
export function supplementalTypeOf(cell: string): SupplementalType {
  const type = cell
    .trim()
    .toUpperCase()
    .replace(/(?<=.)[\s_-]+(?=.)/g, '_');
  return BY_TYPE.get(type.includes(ADS) ? ADS : type) ?? UNKNOWN;
}
