/**
 * The titles of a history, whichever way its service writes them: whole in one column, or spread over columns for the series
 * (or channel, or artist) and for what was played of it. Work is done once per distinct combination.
 */

import { dictionaryOf, entries, Interner } from '#core/dictionary.ts';
import { textColumnsOf, type History, type TextColumn } from '#core/history.ts';
import { ROWS_A_STEP, type Steps } from '#core/steps.ts';
import { titlesFrom, type TitleKind, type TitleParts, type Titles } from '#core/titles.ts';
import { formatOf } from '../formats/index.ts';
import type { TitleForm } from '../formats/format.ts';
import { showsOfEpisodes } from './episodeShowTitles.ts';
import { readTitles } from './titleParts.ts';
import { withoutVerbs } from './watchedVerbs.ts';

export interface HistoryTitles {
  readonly titles: Titles;
  /** Row -> code into the titles. */
  readonly title: Uint32Array;
  /** 1 for rows that are music; undefined where none or all are, for then there is nothing to tell apart. */
  readonly music: Uint8Array | undefined;
}

/** Reads the titles of every row. Linear in rows and columns of titles. In steps. */
export function* titlesOf(history: History): Steps<HistoryTitles> {
  const columns = textColumnsOf(history, 'title');
  const [only] = columns;
  const form = formatOf(history.format)?.titles;
  if (only === undefined)
    return { titles: yield* readTitles(dictionaryOf([''])), title: new Uint32Array(history.rows), music: undefined };
  if (columns.length > 1 || form === 'watched') return yield* spreadTitles(columns, history.rows, form);
  return { titles: yield* singleTitles(only, form), title: only.codes, music: undefined };
}

function* singleTitles({ dictionary }: TextColumn, form: TitleForm | undefined): Steps<Titles> {
  if (form === 'episode-show') return showsOfEpisodes(dictionary);
  if (form !== 'plain' && form !== 'show-episode') return yield* readTitles(dictionary);
  const parts = Array.from(entries(dictionary), ([, title]): TitleParts => {
    return { show: title.trim(), season: undefined, episode: undefined, kind: title.trim() === '' ? 'unknown' : 'film' };
  });
  return titlesFrom(
    [...entries(dictionary)].map(([, title]) => title),
    parts,
  );
}

/** The first column in each row that says something, among those of one part. */
class FirstOf {
  readonly #columns: readonly { readonly at: number; readonly codes: Uint32Array; readonly texts: Uint32Array }[];
  readonly strings = new Interner();

  /** `at`: places of the columns among all columns of titles. Text 0 is the empty one. */
  constructor(columns: readonly TextColumn[], wanted: (column: TextColumn) => boolean, read: (text: string) => string) {
    this.strings.code('');
    this.#columns = columns.flatMap((column, at) => {
      if (!wanted(column)) return [];
      const texts = new Uint32Array(column.dictionary.size);
      for (const [code, text] of entries(column.dictionary)) if (text.trim() !== '') texts[code] = this.strings.code(read(text));
      return [{ at, codes: column.codes, texts }];
    });
  }

  /** Place of the column and code of the text, as `text * 256 + place`; 0 where all are empty. */
  of(row: number): number {
    for (const { at, codes, texts } of this.#columns) {
      const text = texts[codes[row]!]!;
      if (text > 0) return text * 256 + at;
    }
    return 0;
  }
}

function* spreadTitles(columns: readonly TextColumn[], rows: number, form: TitleForm | undefined): Steps<HistoryTitles> {
  const strip = form === 'watched' ? withoutVerbs(columns.filter(({ part }) => part !== 'show')) : (text: string) => text;
  const names = new FirstOf(columns, ({ part }) => part !== 'show', strip);
  const shows = new FirstOf(
    columns,
    ({ part }) => part === 'show',
    (text) => text,
  );
  const codes = new Map<number, number>();
  const texts: string[] = [];
  const parts: TitleParts[] = [];
  const title = new Uint32Array(rows);
  const provider = new Uint8Array(rows);
  const music = new Uint8Array(rows);
  let heard = 0;
  for (let row = 0; row < rows; row++) {
    const name = names.of(row);
    const show = shows.of(row);
    // A series of which nothing is named is a title by itself, and so is a film.
    provider[row] = (name > 0 ? name : show) & 0xff;
    const isMusic = name > 0 && columns[name & 0xff]!.part === 'music';
    if (isMusic) heard += music[row] = 1;
    const key = ((name >>> 8) * shows.strings.values.length + (show >>> 8)) * 2 + Number(isMusic);
    let code = codes.get(key);
    if (code === undefined) {
      code = texts.length;
      codes.set(key, code);
      const showText = shows.strings.values[show >>> 8]!;
      const nameText = withoutShow(names.strings.values[name >>> 8]!, showText, form);
      texts.push(nameText === '' || showText === '' ? nameText + showText : `${showText}: ${nameText}`);
      parts.push(partsOf(nameText, showText, isMusic || form === 'watched'));
    }
    title[row] = code;
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  const mixed = heard > 0 && heard < rows;
  return { titles: titlesFrom(texts, parts, provider), title, music: mixed ? music : undefined };
}

/** What follows the name of the show in a title that begins with it. */
function withoutShow(name: string, show: string, form: TitleForm | undefined): string {
  const beginning = `${show} - `;
  return form === 'show-episode' && show !== '' && name.startsWith(beginning) ? name.slice(beginning.length) : name;
}

/** `loose`: what is played is neither a film nor an episode of a series. */
function partsOf(name: string, show: string, loose: boolean): TitleParts {
  const kind = (usual: TitleKind): TitleKind => (loose || name + show === '' ? 'unknown' : usual);
  if (name === '' || show === '') return { show: name + show, season: undefined, episode: undefined, kind: kind('film') };
  return { show, season: undefined, episode: name, kind: kind('episode') };
}
