/** Titles written `Episode-Show - Season 3`, as Prime Video does; hyphens within either part are told apart by the other titles. */

import { entries, type Dictionary } from '#core/dictionary.ts';
import { titlesFrom, type TitleParts, type Titles } from '#core/titles.ts';
import { PART, SEASON } from './titleLabels.ts';

/** Titles are cut at their last hyphens only. */
const CUTS_LIMIT = 8;

/** Between show and season. */
const GAP = ' - ';

interface Cut {
  readonly season: string;
  /** Episode and show, with a hyphen between them. */
  readonly rest: string;
  /** What could be the show, shortest first. */
  readonly shows: readonly string[];
}

/** Shows, seasons, episodes and films of the titles of one file. */
export function showsOfEpisodes(dictionary: Dictionary): Titles {
  const texts = Array.from(entries(dictionary), ([, title]) => title);
  const cuts = texts.map(cutOf);
  const counts = new Map<string, number>();
  for (const cut of cuts) for (const show of cut?.shows ?? []) counts.set(show, (counts.get(show) ?? 0) + 1);
  return titlesFrom(
    texts,
    texts.map((text, at) => partsOf(text.trim(), cuts[at], counts)),
  );
}

function cutOf(title: string): Cut | undefined {
  const gap = title.lastIndexOf(GAP);
  if (gap <= 0) return undefined;
  const season = title.slice(gap + GAP.length).trim();
  if (season.length > 32 || !(SEASON.test(season) || PART.test(season))) return undefined;
  const rest = title.slice(0, gap);
  const shows: string[] = [];
  for (let at = rest.lastIndexOf('-'); at > 0 && shows.length < CUTS_LIMIT; at = rest.lastIndexOf('-', at - 1)) {
    shows.push(rest.slice(at + 1).trim());
  }
  return { season, rest, shows: shows.filter((show) => show !== '') };
}

function partsOf(title: string, cut: Cut | undefined, counts: ReadonlyMap<string, number>): TitleParts {
  if (cut === undefined) return { show: title, season: undefined, episode: undefined, kind: title === '' ? 'unknown' : 'film' };
  let show = cut.shows[0];
  for (const longer of cut.shows) {
    const count = counts.get(longer)!;
    if (count > 1 && count >= counts.get(show!)!) show = longer;
  }
  if (show === undefined) return { show: cut.rest.trim(), season: cut.season, episode: undefined, kind: 'episode' };
  return {
    show,
    season: cut.season,
    episode: cut.rest
      .slice(0, -show.length)
      .replace(/\s*-\s*$/, '')
      .trim(),
    kind: 'episode',
  };
}
