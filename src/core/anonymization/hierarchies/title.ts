/**
 * Titles: exact, season, show, then popular show or else genre, genre; or kind. Kind is a branch beside the genres: there are
 * films and series of every genre. A season and a show are written as the file itself spells them. What the tables of works do
 * not know is told by its kind alone from the genre on: it may be seen by few.
 */

import { entries, Interner } from '../../dictionary.ts';
import { textColumnsOf, type Column, type TextColumn } from '../../history.ts';
import { charactersOf } from '../../identifiers/characters.ts';
import { IDENTIFIER_SHAPES } from '../../identifiers/index.ts';
import { POPULAR_TIER } from '../../knowledge/popularity.ts';
import { GENRES, type Genre } from '../../knowledge/vocabulary.ts';
import { say, type Message } from '../../message.ts';
import { TITLE_KINDS, type TitleKind } from '../../titles.ts';
import type { Viewings } from '../../viewings.ts';
import { countRows, mapValues, textColumn } from '../columns.ts';
import type { Hierarchy, Wording } from './hierarchy.ts';

const LEVELS = ['season', 'show', 'popularOrGenre', 'genre', 'kind'] as const;
type TitleLevel = (typeof LEVELS)[number];

const isLevel = (level: string): level is TitleLevel => LEVELS.some((known) => known === level);

const kindLabel = (kind: TitleKind): Message => say(`label.kind.${kind}`);

const genreLabel = (genre: Genre): Message => say(`label.genre.${genre}`);

/** Names a title shows at these levels are the file's own. */
const isNamed = (level: TitleLevel): boolean => level === 'season' || level === 'show';

/**
 * A title code at a level. A title without a season is at season level what it is at show level; a blank title stays blank.
 * But for the season it is known by the show, and put into words once for each.
 */
function titlesAt({ titles, recognised }: Viewings, level: TitleLevel, kinds: Uint8Array, label: Wording['label']) {
  const ofShows: (string | undefined)[] = [];
  const ofShow = (show: number): string => {
    if (isNamed(level)) return named(titles.shows.at(show));
    const kind = label(kindLabel(TITLE_KINDS[kinds[show]!]!));
    if (level === 'kind') return kind;
    const work = recognised.works[recognised.work[show]!];
    if (work === undefined) return kind;
    return level === 'genre' || work.tier < POPULAR_TIER ? label(genreLabel(work.genres[0]!)) : named(titles.shows.at(show));
  };
  return (code: number, exact = titles.dictionary.at(code)): string => {
    if (exact.trim() === '') return '';
    const season = level === 'season' ? titles.parts(code).season : undefined;
    const show = titles.show[code]!;
    return season === undefined ? (ofShows[show] ??= ofShow(show)) : named(`${titles.shows.at(show)}: ${season}`);
  };
}

/** A name as it may be told. */
const named = (text: string): string => (pointsAtSomeone(text) ? '' : text);

/** Show code -> index into TITLE_KINDS: what has episodes anywhere in the file is a series, whatever a single row looks like. */
function kindsOfShows({ titles }: Viewings): Uint8Array {
  const kinds = new Uint8Array(titles.shows.size);
  for (const [code, show] of titles.show.entries()) kinds[show] = Math.max(kinds[show]!, titles.kind[code]!);
  return kinds;
}

const FINDERS = IDENTIFIER_SHAPES.flatMap(({ find }) => (find?.within === 'anywhere' ? [find.in] : []));

/** Files that were edited by hand hold addresses and numbers where a title should be; no level of a title says those. */
const pointsAtSomeone = (text: string): boolean => charactersOf(text) !== 0 && FINDERS.some((find) => find(text).length > 0);

/** Columns at levels without a label, which are the same for every copy: making one, checking it and planning the next ask again. */
const namedLevels = new WeakMap<Viewings, Map<string, TextColumn>>();

/** A column of titles at a level. */
function atLevel(column: Column, viewings: Viewings, level: TitleLevel, label: Wording['label']): TextColumn {
  if (!isNamed(level) || !viewings.history.columns.includes(column)) return madeAtLevel(column, viewings, level, label);
  const known = namedLevels.get(viewings) ?? new Map<string, TextColumn>();
  namedLevels.set(viewings, known);
  const key = `${level} ${viewings.history.columns.indexOf(column)}`;
  let made = known.get(key);
  if (made === undefined) known.set(key, (made = madeAtLevel(column, viewings, level, label)));
  return made;
}

function madeAtLevel(column: Column, viewings: Viewings, level: TitleLevel, label: Wording['label']): TextColumn {
  if (column.kind !== 'text') throw new TypeError('A title level is for a column of texts.');
  const { titles } = viewings;
  if (titles.provider) return spreadAtLevel(column, viewings, titles.provider, level, label);
  const titleAt = titlesAt(viewings, level, kindsOfShows(viewings), label);
  return mapValues(column, (text, code) => titleAt(code, text));
}

/**
 * One of several columns of titles. What was played is told in the column that names it: nothing of it, where another column
 * holds its series. A column of series stays as it is, unless only genres or kinds are told.
 */
function spreadAtLevel(
  column: TextColumn,
  viewings: Viewings,
  provider: Uint8Array,
  level: TitleLevel,
  label: Wording['label'],
): TextColumn {
  const { history, titles, title: titleCodes } = viewings;
  const at = textColumnsOf(history, 'title').findIndex(({ name }) => name === column.name);
  const titleAt = titlesAt(viewings, level, kindsOfShows(viewings), label);
  const interner = new Interner();
  const blank = interner.code('');
  const played = new Map<number, number>();
  const others = new Map<number, number>();
  const once = (known: Map<number, number>, key: number, make: () => string): number => {
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = interner.code(make())));
    return code;
  };
  const codes = new Uint32Array(history.rows);
  for (let row = 0; row < codes.length; row++) {
    const own = column.codes[row]!;
    if (column.dictionary.at(own).trim() === '') codes[row] = blank;
    else if (provider[row] === at) {
      const code = titleCodes[row]!;
      codes[row] = once(played, code, () => (isNamed(level) && titles.parts(code).episode !== undefined ? '' : titleAt(code)));
    } else if (column.part === 'show' && isNamed(level)) {
      codes[row] = once(others, own, () => named(column.dictionary.at(own)));
    } else codes[row] = blank;
  }
  return textColumn(column, codes, interner.dictionary());
}

/** Every text that a level makes of a column of titles. */
function imageOf(column: Column, viewings: Viewings, level: TitleLevel, label: Wording['label']): ReadonlySet<string> {
  return new Set(Array.from(entries(atLevel(column, viewings, level, label).dictionary), ([, text]) => text));
}

export const title: Hierarchy = {
  levels: LEVELS.map((id, at) => ({
    id,
    label: say(`level.title.${id}`),
    finer: ['exact', ...(id === 'kind' ? LEVELS.filter(isNamed) : LEVELS.slice(0, at))],
  })),

  effective: (level, column) => (isLevel(level) && column.kind === 'text' ? level : undefined),

  generalize: ({ column, viewings }, level, { label }) => {
    if (!isLevel(level)) throw new TypeError('Not a title level.');
    return atLevel(column, viewings, level, label);
  },

  countFiner: (copy, level, original, label) => {
    if (!isLevel(level)) throw new TypeError('Not a title level.');
    if (copy.kind !== 'text' || original.column.kind !== 'text') return 0;
    if (level === 'kind' || level === 'genre') {
      const genres = level === 'genre' ? GENRES.map((genre) => label(genreLabel(genre))) : [];
      const words = new Set([...TITLE_KINDS.map((kind) => label(kindLabel(kind))), ...genres]);
      return countRows(copy, (text) => text.trim() !== '' && !words.has(text));
    }
    const image = imageOf(original.column, original.viewings, level, label);
    return countRows(copy, (text) => text.trim() !== '' && !image.has(text));
  },
};
