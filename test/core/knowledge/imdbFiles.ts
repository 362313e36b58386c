/** Invented files in the shape of IMDb's non-commercial datasets. */

import { below, seeded, seedOf } from '#core/random.ts';

const BASICS = 'tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n';
const AKAS = 'titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n';
const RATINGS = 'tconst\taverageRating\tnumVotes\n';

const TYPES = ['movie', 'tvSeries', 'tvEpisode', 'short', 'tvMovie', 'tvEpisode', 'tvEpisode', 'videoGame'] as const;
const GENRES = ['Drama', 'Comedy,Romance', 'Action,Sci-Fi,Thriller', '\\N', 'Documentary', 'Family,Animation'] as const;
const WORDS = 'amber bridge cinder delta ember fjord glass harbour iron juniper kite lantern meadow north oak pepper'.split(' ');

const idOf = (row: number): string => `tt${String(row).padStart(7, '0')}`;

/** What a planted row is called and what is to be found of it. */
export interface Planted {
  readonly type: string;
  readonly primary: string;
  readonly original?: string;
  readonly adult?: boolean;
  readonly year?: string;
  readonly genres?: string;
  readonly akas?: readonly (readonly [name: string, region: string, language: string])[];
  readonly votes?: number;
}

export interface ImdbTexts {
  readonly basics: () => Generator<string>;
  readonly akas: () => Generator<string>;
  readonly ratings: () => Generator<string>;
}

/** Generators of about `rows` rows each, with the planted ones among them; texts in pieces of some thousand rows. */
export function imdbTexts(rows: number, planted: readonly Planted[]): ImdbTexts {
  const every = Math.max(1, Math.floor(rows / (planted.length + 1)));
  const plantedAt = (row: number): Planted | undefined => (row % every === 0 ? planted[row / every - 1] : undefined);
  function* pieces(header: string, lineOf: (row: number, draw: (bound: number) => number) => string): Generator<string> {
    const random = seeded(seedOf('imdb'));
    let text = header;
    for (let row = 1; row <= rows; row++) {
      text += lineOf(row, (bound) => below(random, bound));
      if (row % 4000 === 0) {
        yield text;
        text = '';
      }
    }
    yield text;
  }
  const invented = (draw: (bound: number) => number): string =>
    `${WORDS[draw(WORDS.length)]} ${WORDS[draw(WORDS.length)]} ${draw(100_000)}`;
  return {
    basics: () =>
      pieces(BASICS, (row, draw) => {
        const {
          type,
          primary,
          original = primary,
          adult = false,
          year = '2012',
          genres = 'Drama',
        } = plantedAt(row) ?? {
          type: TYPES[draw(TYPES.length)]!,
          primary: invented(draw),
          genres: GENRES[draw(GENRES.length)]!,
        };
        return `${idOf(row)}\t${type}\t${primary}\t${original}\t${adult ? 1 : 0}\t${year}\t\\N\t\\N\t${genres}\n`;
      }),
    akas: () =>
      pieces(AKAS, (row, draw) => {
        const names = plantedAt(row)?.akas ?? [[invented(draw), 'DE', '\\N'] as const];
        return names
          .map(([name, region, language], at) => `${idOf(row)}\t${at + 1}\t${name}\t${region}\t${language}\t\\N\t\\N\t0\n`)
          .join('');
      }),
    ratings: () => pieces(RATINGS, (row, draw) => `${idOf(row)}\t${draw(100) / 10}\t${plantedAt(row)?.votes ?? draw(3000)}\n`),
  };
}

const encoder = new TextEncoder();

/** Texts as the bytes of a file. */
export async function* bytesOf(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield encoder.encode(text);
}
