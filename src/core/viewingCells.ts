/** What single cells of a viewing history say: a length, a country, whether a person chose to watch. Called once per distinct text. */

import { readDuration, type DurationUnit } from './durationText.ts';
import { countryNamed } from './knowledge/countryNames.ts';
import { supplementalTypeOf } from './knowledge/supplementalTypes.ts';
import { AUTOPLAYED, HIDDEN, PREVIEW } from './viewingMarks.ts';

const COUNTRY = /^([A-Za-z]{2})(?: ?\(.*)?$/s;

/** Whole seconds of a length in a unit, or -1; as many as a typed array holds. */
export function durationOf(cell: string, unit?: DurationUnit): number {
  return Math.min(readDuration(cell, unit) ?? -1, 0x7fff_ffff);
}

/** The code of `CC (English name)`, of a bare `CC` or of a country's name; `ZZ` for anything else. */
export function countryOf(cell: string): string {
  return COUNTRY.exec(cell.trim())?.[1]?.toUpperCase() ?? countryNamed(cell) ?? 'ZZ';
}

/**
 * AUTOPLAYED unless the person did something: `None`, `Visibility_Timeout` and `Unspecified` all leave open whether
 * anybody was in the room, and such a row must not say how long someone was awake.
 */
export function attributeFlags(cell: string): number {
  let flags = 0;
  if (cell.includes('Autoplayed:') && !cell.includes('User_Interaction')) flags |= AUTOPLAYED;
  if (cell.includes('View was hidden')) flags |= HIDDEN;
  // Some services have a column that only says whether.
  if (/^(?:yes|true)$/i.test(cell.trim())) flags |= AUTOPLAYED;
  return flags;
}

/** A supplemental video type that nobody chooses makes a preview: a trailer, a promotion, an advertisement. */
export const supplementalFlags = (cell: string): number => (supplementalTypeOf(cell).viewing ? 0 : PREVIEW);

/** Names of the service's own clips: `…_hook_primary_16x9`, `…_CLIP_…`, `CEE Hook Clip 01`, `(Trailer)`, `(Clip Standard 1)`. */
const CLIP = /_hook(?:_|$)|_clip(?:_|$)|\bhook clip\b|\((?:[a-z]+ )?(?:trailer|teaser)(?: \d+)?\)|\(clip [a-z]+ ?\d*\)/i;

/** PREVIEW for a title that names a clip rather than a film or an episode. */
export function titleFlags(title: string): number {
  return CLIP.test(title) ? PREVIEW : 0;
}
