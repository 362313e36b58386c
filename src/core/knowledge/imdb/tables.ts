/** The three files of IMDb's non-commercial datasets that are read, and what their columns say. `\N` stands for nothing. */

import type { Genre } from '../vocabulary.ts';

export type ImdbTable = 'basics' | 'akas' | 'ratings';

/** First lines, as documented at developer.imdb.com/non-commercial-datasets. */
const HEADERS: Readonly<Record<ImdbTable, readonly string[]>> = {
  basics: ['tconst', 'titleType', 'primaryTitle', 'originalTitle', 'isAdult', 'startYear', 'endYear', 'runtimeMinutes', 'genres'],
  akas: ['titleId', 'ordering', 'title', 'region', 'language', 'types', 'attributes', 'isOriginalTitle'],
  ratings: ['tconst', 'averageRating', 'numVotes'],
};

/** Which file a first line begins; undefined for any other text. Columns may be added behind those that are known. */
export function tableOf(header: string): ImdbTable | undefined {
  const cells = header.replace(/\r$/, '').split('\t');
  return (['basics', 'akas', 'ratings'] as const).find((table) => HEADERS[table].every((name, at) => cells[at] === name));
}

/** Films and series; episodes, shorts, games and everything for adults are left out. */
const SHOWS: ReadonlySet<string> = new Set(['tvSeries', 'tvMiniSeries']);
const FILMS: ReadonlySet<string> = new Set(['movie', 'tvMovie', 'tvSpecial']);

export interface Basics {
  readonly id: string;
  readonly kind: 'film' | 'show';
  readonly primary: string;
  readonly original: string;
  readonly year: number | undefined;
  readonly genres: readonly Genre[];
}

/** A line of `title.basics`; undefined for what is left out. */
export function readBasics(line: string): Basics | undefined {
  const [id = '', type = '', primary = '', original = '', adult, year = '', , , genres = ''] = line.split('\t');
  const kind = SHOWS.has(type) ? 'show' : FILMS.has(type) ? 'film' : undefined;
  if (kind === undefined || adult !== '0') return undefined;
  return { id, kind, primary, original, year: /^\d{4}$/.test(year) ? Number(year) : undefined, genres: genresOf(genres) };
}

/** Where names are in English, French or Spanish; a name without a region is the original one. */
const REGIONS: ReadonlySet<string> = new Set('US GB CA AU IE NZ IN FR BE CH LU ES MX AR CO CL PE VE EC UY XWW \\N'.split(' '));
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'fr', 'es', '\\N']);

/** A name of `title.akas` in one of the languages; undefined for others. */
export function readAka(line: string): { readonly id: string; readonly name: string } | undefined {
  const [id = '', , name = '', region = '', language = ''] = line.split('\t');
  return REGIONS.has(region) && LANGUAGES.has(language) ? { id, name } : undefined;
}

export function readRating(line: string): { readonly id: string; readonly votes: number } {
  const [id = '', , votes = ''] = line.split('\t');
  return { id, votes: Number(votes) || 0 };
}

/** Votes from which on a work is in a tier; about how many subscribers are likely to have seen it. */
const TIERS = [
  [500_000, 5],
  [100_000, 4],
  [20_000, 3],
  [2_000, 2],
] as const;

export const tierOf = (votes: number): number => TIERS.find(([least]) => votes >= least)?.[1] ?? 1;

const GENRES: Readonly<Record<string, Genre>> = {
  Action: 'action',
  Adventure: 'adventure',
  Animation: 'animation',
  Biography: 'biography',
  Comedy: 'comedy',
  Crime: 'crime',
  Documentary: 'documentary',
  Drama: 'drama',
  Family: 'family',
  Fantasy: 'fantasy',
  'Film-Noir': 'crime',
  'Game-Show': 'game-show',
  History: 'history',
  Horror: 'horror',
  Music: 'musical',
  Musical: 'musical',
  Mystery: 'mystery',
  News: 'news',
  'Reality-TV': 'reality',
  Romance: 'romance',
  'Sci-Fi': 'science-fiction',
  Sport: 'sport',
  'Talk-Show': 'talk-show',
  Thriller: 'thriller',
  War: 'war',
  Western: 'western',
};

/** The words these tables share; a title without any is called a drama, which most are. */
function genresOf(cell: string): readonly Genre[] {
  const genres = cell
    .replace(/\r$/, '')
    .split(',')
    .flatMap((word) => GENRES[word] ?? []);
  return genres.length > 0 ? genres : ['drama'];
}
