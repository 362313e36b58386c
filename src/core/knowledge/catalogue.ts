/** Everything there is to watch, as the invented people see it: the works of the tables, and what a file holds beside them. */

import type { Random } from '../random.ts';
import { below } from '../random.ts';
import { TITLE_KINDS, type TitleKind, type Titles } from '../titles.ts';
import { SHARE_OF_TIER } from './popularity.ts';
import type { Recognised } from './recognise.ts';
import { GENRES } from './vocabulary.ts';
import type { Work } from './work.ts';

export interface Catalogue {
  readonly size: number;
  /** 0..1 of the subscribers have seen it. */
  readonly share: Float64Array;
  /** Index into TITLE_KINDS. */
  readonly kind: Uint8Array;
  /** Index into GENRES of the first genre; -1 where no table knows it. */
  readonly genre: Int8Array;
  /** 1..5; 0 where no table knows it. */
  readonly tier: Uint8Array;
  readonly seasons: Uint16Array;
  /** 1 for a film. */
  readonly episodes: Uint16Array;
  name(entry: number): string;
}

/** Where the titles of a file are in a catalogue. */
export interface Placed {
  readonly catalogue: Catalogue;
  /** Title code -> entry. */
  readonly entry: Uint32Array;
  /** Title code -> which season of its entry, from 0; in the order of the file. */
  readonly season: Uint16Array;
  /** Title code -> which episode of its entry, from 0; in the order of the file. */
  readonly episode: Uint16Array;
}

interface Entry {
  readonly name: string;
  readonly kind: TitleKind;
  readonly genre: number;
  readonly tier: number;
  seasons: number;
  episodes: number;
}

/** Of an endless daily show people see a part; more than this nobody sees of one show. */
export const MOST_EPISODES = 60;

/** A catalogue of works, each as it stands in the tables. */
export const catalogueOf = (works: readonly Work[]): Catalogue => packed(works.map(entryOf));

/**
 * Titles on the service that people have watched at all, of which the tables hold the better known: the reports named in
 * `popularity.ts` list so many. The rest is what other people's copies hold of titles that no table knows.
 */
const ON_THE_SERVICE = 18_000;

/**
 * Puts the titles of a file into a catalogue of the works that were known when it was read, and of as many that nobody knows as
 * the service has beside them: a copy that tells unknown titles by their kind is not the only one that does. Shows of the file
 * that are not known, or that several works could be, become entries that few have seen. Without any known work the rest of the
 * catalogue is invented.
 * Seasons cost a look at every title, so they are told only on demand; otherwise all are the first.
 */
export function placeTitles(
  titles: Titles,
  recognised: Recognised,
  { random, seasons: telling }: { random: Random; seasons: boolean },
): Placed {
  const known = recognised.works.length > 0;
  const entries = known
    ? [...recognised.works.map(entryOf), ...unlistedEntries(ON_THE_SERVICE - recognised.works.length)]
    : inventedEntries(INVENTED_WORKS, random);
  const entryOfShow = new Int32Array(titles.shows.size).fill(-1);
  const seasonsSeen = new Map<number, Map<string, number>>();
  const episodesSeen = new Uint32Array(entries.length + titles.shows.size);
  const size = titles.show.length;
  const placed = { entry: new Uint32Array(size), season: new Uint16Array(size), episode: new Uint16Array(size) };
  for (let title = 0; title < size; title++) {
    const show = titles.show[title]!;
    let entry = entryOfShow[show]!;
    if (entry < 0) {
      const work = recognised.work[show]!;
      entry = known && work >= 0 ? work : entries.push(unknownEntry(titles, title)) - 1;
      entryOfShow[show] = entry;
    }
    placed.entry[title] = entry;
    const of = entries[entry]!;
    const label = telling ? titles.parts(title).season : undefined;
    if (label !== undefined) {
      let seasons = seasonsSeen.get(entry);
      if (seasons === undefined) seasonsSeen.set(entry, (seasons = new Map()));
      if (!seasons.has(label)) seasons.set(label, Math.min(seasons.size, 0xffff));
      const season = seasons.get(label)!;
      placed.season[title] = season;
      of.seasons = Math.max(of.seasons, season + 1);
    }
    const episode = Math.min(episodesSeen[entry]!++, 0xffff - 1);
    placed.episode[title] = episode;
    of.episodes = Math.max(of.episodes, episode + 1);
  }
  return { catalogue: packed(entries), ...placed };
}

/** A catalogue of works that do not exist, for tests and measures that need no real one. */
export const inventedCatalogue = (size: number, random: Random): Catalogue => packed(inventedEntries(size, random));

const INVENTED_WORKS = 5000;
/** Of a hundred works, how many are of tier 1, 2, 3, 4, 5: as in the tables. */
const TIERS_OF_HUNDRED = [4, 34, 43, 16, 3];

function inventedEntries(size: number, random: Random): Entry[] {
  return Array.from({ length: size }, (_, at) => {
    let draw = below(random, 100);
    const tier = 1 + TIERS_OF_HUNDRED.findIndex((share) => (draw -= share) < 0);
    const show = below(random, 5) < 2;
    const seasons = show ? 1 + below(random, 5) : 1;
    return {
      name: `Invented Work ${at + 1}`,
      kind: show ? 'episode' : 'film',
      // Few genres are common and many are not.
      genre: Math.min(below(random, GENRES.length), below(random, GENRES.length)),
      tier,
      seasons,
      episodes: show ? seasons * (6 + below(random, 8)) : 1,
    };
  });
}

function entryOf(work: Work): Entry {
  const show = work.kind === 'show';
  return {
    name: work.names[0]!,
    kind: show ? 'episode' : 'film',
    genre: GENRES.indexOf(work.genres[0]!),
    tier: work.tier,
    seasons: Math.max(1, work.seasons ?? 1),
    episodes: show ? Math.min(MOST_EPISODES, Math.max(work.seasons ?? 1, work.episodes ?? 10)) : 1,
  };
}

function unknownEntry(titles: Titles, title: number): Entry {
  const kind = TITLE_KINDS[titles.kind[title]!]!;
  return { name: titles.shows.at(titles.show[title]!), kind, genre: -1, tier: 0, seasons: 1, episodes: 1 };
}

/** Works that are in no table: films and shows in the proportion of the invented ones. */
function unlistedEntries(count: number): Entry[] {
  return Array.from({ length: Math.max(0, count) }, (_, at): Entry => {
    const show = at % 5 < 2;
    const name = `Unlisted Work ${at + 1}`;
    return { name, kind: show ? 'episode' : 'film', genre: -1, tier: 0, seasons: 1, episodes: show ? 10 : 1 };
  });
}

function packed(entries: readonly Entry[]): Catalogue {
  return {
    size: entries.length,
    share: Float64Array.from(entries, ({ tier }) => SHARE_OF_TIER[tier]!),
    kind: Uint8Array.from(entries, ({ kind }) => TITLE_KINDS.indexOf(kind)),
    genre: Int8Array.from(entries, ({ genre }) => genre),
    tier: Uint8Array.from(entries, ({ tier }) => tier),
    seasons: Uint16Array.from(entries, ({ seasons }) => seasons),
    episodes: Uint16Array.from(entries, ({ episodes }) => episodes),
    name: (entry) => entries[entry]!.name,
  };
}
