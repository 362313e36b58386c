/** What the titles of a file are made of, worked out once per distinct title. */

import { dictionaryOf, Interner, type Dictionary } from './dictionary.ts';

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
  /** Row -> which of the columns of titles names what was played, where there are several. */
  readonly provider?: Uint8Array | undefined;
  /** The parts of one title. */
  parts(code: number): TitleParts;
}

/** Titles from their parts, one for each. */
export function titlesFrom(texts: readonly string[], parts: readonly TitleParts[], provider?: Uint8Array): Titles {
  const shows = new Interner();
  const show = Uint32Array.from(parts, (one) => shows.code(one.show));
  const kind = Uint8Array.from(parts, (one) => TITLE_KINDS.indexOf(one.kind));
  const titles: Titles = {
    dictionary: dictionaryOf(texts),
    shows: shows.dictionary(),
    show,
    kind,
    parts: (code) => {
      const found = parts[code];
      if (found === undefined) throw new RangeError(`No title has the code ${code}.`);
      return found;
    },
  };
  return provider ? { ...titles, provider } : titles;
}
