/**
 * What a pseudonym for a show leaks by how much of it was watched: a show with so many seasons and episodes can be one of few.
 * Attack by frequency as described in M. Naveed, S. Kamara, C. V. Wright, "Inference Attacks on Property-Preserving Encrypted
 * Databases", ACM CCS 2015; judged against the works of the tables, so works they do not know are not counted.
 */

import { TITLE_KINDS } from '../../titles.ts';
import type { Viewings } from '../../viewings.ts';

export interface PseudonymFrequency {
  /** Shows that were judged: those with two distinct episodes or more. */
  readonly shows: number;
  /** Shows that fewer than `few` works of the tables could be. */
  readonly recognisable: number;
  readonly few: number;
  /** The fewest works that a show could be; undefined where no show was judged, or no table was read. */
  readonly fewest: number | undefined;
}

/** As elsewhere, five is a crowd. */
const FEW = 5;

/** Judges the shows of a file as if each had a pseudonym. */
export function pseudonymFrequency({ titles, recognised }: Viewings): PseudonymFrequency {
  const works = recognised.works.filter(({ kind }) => kind === 'show');
  const episodes = new Uint32Array(titles.shows.size);
  const seasons = Array.from({ length: titles.shows.size }, () => new Set<string>());
  const episode = TITLE_KINDS.indexOf('episode');
  for (let title = 0; title < titles.show.length; title++) {
    if (titles.kind[title] !== episode) continue;
    const show = titles.show[title]!;
    episodes[show]!++;
    const { season } = titles.parts(title);
    if (season !== undefined) seasons[show]!.add(season);
  }
  let [shows, recognisable, fewest] = [0, 0, Infinity];
  for (let show = 0; show < episodes.length; show++) {
    if (works.length === 0 || episodes[show]! < 2) continue;
    const could = works.filter(
      (work) => (work.episodes ?? Infinity) >= episodes[show]! && (work.seasons ?? Infinity) >= seasons[show]!.size,
    ).length;
    shows++;
    if (could < FEW) recognisable++;
    fewest = Math.min(fewest, could);
  }
  return { shows, recognisable, few: FEW, fewest: shows === 0 ? undefined : fewest };
}
