/** What the titles of a file are made of, worked out once per distinct title. */

import type { Dictionary } from './dictionary.ts';

export type TitleKind = 'film' | 'episode' | 'unknown';
export const TITLE_KINDS: readonly TitleKind[] = ['unknown', 'film', 'episode'];

export interface TitleParts {
  /** The film's or the show's name, as the file spells it. */
  readonly show: string;
  /** The season as the file names it, e.g. `Season 2`; undefined for films and shows without seasons. */
  readonly season: string | undefined;
  readonly episode: string | undefined;
  readonly kind: TitleKind;
}

export interface Titles {
  /** Exact titles as in the file. */
  readonly dictionary: Dictionary;
  readonly shows: Dictionary;
  /** Title code -> code into `shows`. */
  readonly show: Uint32Array;
  /** Title code -> index into TITLE_KINDS. */
  readonly kind: Uint8Array;
  /** The parts of one title. */
  parts(code: number): TitleParts;
}
