/** What single cells of a viewing history say: a length, a country, whether a person chose to watch. Called once per distinct text. */

import { AUTOPLAYED, HIDDEN, PREVIEW } from './viewingMarks.ts';

const DURATION = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/;
const COUNTRY = /^([A-Za-z]{2})(?: ?\(.*)?$/s;

/** Seconds of `HH:MM:SS`, or -1. */
export function durationOf(cell: string): number {
  const found = DURATION.exec(cell.trim());
  if (found === null) return -1;
  return Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]);
}

/** The code of `CC (English name)` or of a bare `CC`; `ZZ` for anything else. */
export function countryOf(cell: string): string {
  return COUNTRY.exec(cell.trim())?.[1]?.toUpperCase() ?? 'ZZ';
}

/**
 * AUTOPLAYED unless the person did something: `None`, `Visibility_Timeout` and `Unspecified` all leave open whether
 * anybody was in the room, and such a row must not say how long someone was awake.
 */
export function attributeFlags(cell: string): number {
  let flags = 0;
  if (cell.includes('Autoplayed:') && !cell.includes('User_Interaction')) flags |= AUTOPLAYED;
  if (cell.includes('View was hidden')) flags |= HIDDEN;
  return flags;
}

/** A supplemental video type makes a preview; `N/A`, `NULL`, `-` and `-1` mean that there is none. */
export function supplementalFlags(cell: string): number {
  return /^(?:n\/a|null|none|-1?)?$/i.test(cell.trim()) ? 0 : PREVIEW;
}

/** Names of the service's own clips: `…_hook_primary_16x9`, `…_CLIP_…`, `CEE Hook Clip 01`, `(Trailer)`, `(Clip Standard 1)`. */
const CLIP = /_hook(?:_|$)|_clip(?:_|$)|\bhook clip\b|\((?:[a-z]+ )?(?:trailer|teaser)(?: \d+)?\)|\(clip [a-z]+ ?\d*\)/i;

/** PREVIEW for a title that names a clip rather than a film or an episode. */
export function titleFlags(title: string): number {
  return CLIP.test(title) ? PREVIEW : 0;
}
