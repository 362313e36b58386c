/**
 * Takes titles apart into show, season and episode, once per distinct title. A colon alone proves nothing: films have
 * colons too, so a title without a season label is an episode only if the rest of the file treats its beginning as a show.
 */

import { Interner, type Dictionary } from '#core/dictionary.ts';
import { VALUES_A_STEP, type Steps } from '#core/steps.ts';
import { TITLE_KINDS, type TitleKind, type TitleParts, type Titles } from '#core/titles.ts';
import { BARE_NUMBER, CHAPTER, EPISODE, EPISODE_SUFFIX, FILM_PART, PART, SEASON } from './titleLabels.ts';

/** A beginning shared with this many other titles is a show's name; film series rarely have so many colons in common. */
const SIBLINGS = 3;
/** No label is longer; most pieces of titles are told apart by this alone. */
const LABEL_LENGTH = 32;
/** Titles are cut at their first colons only: nobody names eight levels. */
const CUTS_LIMIT = 8;

const UNKNOWN = TITLE_KINDS.indexOf('unknown');
const FILM = TITLE_KINDS.indexOf('film');
const EPISODE_KIND = TITLE_KINDS.indexOf('episode');

/** `filmPart`: a part numbered in words; `number`: a season without a word (`Wanderlust: 1: …`). */
type Label = 'season' | 'part' | 'filmPart' | 'episode' | 'chapter' | 'number' | 'none';

/** Shows, seasons, episodes and kinds of the titles of one file. In steps. */
export function readTitles(dictionary: Dictionary): Steps<Titles> {
  return new Reader(dictionary).titles();
}

class Reader {
  readonly #dictionary: Dictionary;
  readonly #shows = new Interner();
  readonly #show: Uint32Array;
  readonly #kind: Uint8Array;
  /** Where the season and the episode stand in the title; 0 where there is none. */
  readonly #seasonStart: Uint32Array;
  readonly #seasonEnd: Uint32Array;
  readonly #episodeStart: Uint32Array;
  readonly #labels = new Map<string, Label>();
  /** Beginnings that a season label follows somewhere in the file. */
  readonly #labelled = new Set<string>();
  #lastLabelled = '';
  /** Beginnings of titles without a label -> how many titles begin so. */
  readonly #beginnings = new Map<string, number>();
  /** The pieces of the title at hand: piece i is `[starts[i], ends[i])`. */
  readonly #starts = new Int32Array(CUTS_LIMIT);
  readonly #ends = new Int32Array(CUTS_LIMIT);
  #lastShow = '';
  #lastShowCode = -1;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#show = new Uint32Array(dictionary.size);
    this.#kind = new Uint8Array(dictionary.size);
    this.#seasonStart = new Uint32Array(dictionary.size);
    this.#seasonEnd = new Uint32Array(dictionary.size);
    this.#episodeStart = new Uint32Array(dictionary.size);
  }

  *titles(): Steps<Titles> {
    const open: number[] = [];
    for (let code = 0; code < this.#dictionary.size; code++) {
      if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
      const title = this.#dictionary.at(code);
      const pieces = this.#cut(title);
      if (pieces === 1) this.#single(code, title);
      else if (!this.#byLabel(code, title, pieces)) {
        open.push(code);
        for (let cut = 0; cut < pieces - 1; cut++) {
          const beginning = title.slice(this.#starts[0], this.#ends[cut]);
          this.#beginnings.set(beginning, (this.#beginnings.get(beginning) ?? 0) + 1);
        }
      }
    }
    yield;
    for (const [at, code] of open.entries()) {
      this.#bySiblings(code);
      if (at % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
    }
    const parts = (code: number): TitleParts => this.#parts(code);
    return { dictionary: this.#dictionary, shows: this.#shows.dictionary(), show: this.#show, kind: this.#kind, parts };
  }

  /** Finds the pieces between colons; gives their number. Spaces around pieces are not theirs. */
  #cut(title: string): number {
    let count = 0;
    let start = 0;
    let from = 0;
    while (count < CUTS_LIMIT - 1) {
      const colon = nextColon(title, from);
      if (colon < 0) break;
      from = colon + 1;
      if (title.charCodeAt(colon) === 0x3a && !isSpace(title.charCodeAt(from)) && from < title.length) continue;
      if (this.#piece(count, title, start, colon)) count++;
      start = from;
    }
    if (this.#piece(count, title, start, title.length)) count++;
    return Math.max(1, count);
  }

  /** Sets a piece; false when nothing but spaces is in it (`Show: : `). */
  #piece(index: number, title: string, from: number, to: number): boolean {
    let start = from;
    let end = to;
    while (start < end && isSpace(title.charCodeAt(start))) start++;
    while (end > start && isSpace(title.charCodeAt(end - 1))) end--;
    this.#starts[index] = start;
    this.#ends[index] = end;
    return end > start;
  }

  /** A title without colons: a film, unless it is blank, cut off or the name of an asset. */
  #single(code: number, title: string): void {
    const whole = title.slice(this.#starts[0], this.#ends[0]);
    // `Show: : ` had more to it once.
    const isNoTitle = whole === '' || /[:：]\s*$/.test(title) || ASSET.test(whole);
    this.#set(code, whole, isNoTitle ? UNKNOWN : hasEpisodeSuffix(whole) ? EPISODE_KIND : FILM);
  }

  /** Takes a title apart by a label in it; false when none settles it. */
  #byLabel(code: number, title: string, pieces: number): boolean {
    let part = 0;
    for (let piece = 1; piece < pieces; piece++) {
      const label = this.#labelAt(title, piece);
      if (label === 'season' || (label === 'number' && piece < pieces - 1)) return this.#season(code, title, piece, pieces);
      if (part === 0 && piece < pieces - 1 && (label === 'part' || this.#namedAfterShow(title, piece))) part = piece;
    }
    if (part > 0) return this.#season(code, title, part, pieces);
    const last = pieces - 1;
    if (this.#labelAt(title, last) === 'episode' || hasEpisodeSuffix(title)) {
      this.#set(code, title.slice(this.#starts[0], this.#ends[pieces > 2 ? last - 1 : 0]), EPISODE_KIND);
      this.#episodeStart[code] = this.#starts[pieces > 2 ? last : 1]!;
      return true;
    }
    return false;
  }

  #season(code: number, title: string, piece: number, pieces: number): true {
    const show = title.slice(this.#starts[0], this.#ends[piece - 1]);
    // Neighbours are mostly of one show.
    if (show !== this.#lastLabelled) this.#labelled.add((this.#lastLabelled = show));
    this.#set(code, show, EPISODE_KIND);
    this.#seasonStart[code] = this.#starts[piece]!;
    this.#seasonEnd[code] = this.#ends[piece]!;
    if (piece + 1 < pieces) this.#episodeStart[code] = this.#starts[piece + 1]!;
    return true;
  }

  /** `Stranger Things: Stranger Things 4: …` */
  #namedAfterShow(title: string, piece: number): boolean {
    const show = this.#ends[piece - 1]! - this.#starts[piece - 1]!;
    const start = this.#starts[piece]!;
    const rest = this.#ends[piece]! - start - show;
    if (rest < 2 || rest > 8 || !title.startsWith(title.slice(this.#starts[piece - 1], this.#ends[piece - 1]), start))
      return false;
    return isSpace(title.charCodeAt(start + show)) && BARE_NUMBER.test(title.slice(start + show + 1, this.#ends[piece]));
  }

  #labelAt(title: string, piece: number): Label {
    const start = this.#starts[piece]!;
    const end = this.#ends[piece]!;
    if (end - start > LABEL_LENGTH) return 'none';
    const text = title.slice(start, end);
    let label = this.#labels.get(text);
    if (label === undefined) this.#labels.set(text, (label = labelOf(text)));
    return label;
  }

  /** Decides a title without a label from the other titles of the file. */
  #bySiblings(code: number): void {
    const title = this.#dictionary.at(code);
    const pieces = this.#cut(title);
    const last = this.#labelAt(title, pieces - 1);
    for (let cut = pieces - 2; cut >= 0; cut--) {
      const beginning = title.slice(this.#starts[0], this.#ends[cut]);
      const siblings = this.#beginnings.get(beginning)! - 1;
      // `Kill Bill: Vol. 2`, `Dune: Part Two`: a numbered end says film whatever its siblings are, unless the show is known.
      const numbered = (last === 'part' || last === 'filmPart') && cut === pieces - 2;
      if (!this.#labelled.has(beginning) && (siblings < SIBLINGS || numbered)) continue;
      this.#set(code, beginning, EPISODE_KIND);
      this.#episodeStart[code] = this.#starts[cut + 1]!;
      return;
    }
    const alone = this.#beginnings.get(title.slice(this.#starts[0], this.#ends[0])) === 1;
    const whole = title.slice(this.#starts[0], this.#ends[pieces - 1]);
    this.#set(code, whole, (alone || last !== 'none') && !ASSET.test(whole) ? FILM : UNKNOWN);
  }

  #set(code: number, show: string, kind: number): void {
    if (show !== this.#lastShow || this.#lastShowCode < 0) {
      this.#lastShow = show;
      this.#lastShowCode = this.#shows.code(show);
    }
    this.#show[code] = this.#lastShowCode;
    this.#kind[code] = kind;
  }

  #parts(code: number): TitleParts {
    const title = this.#dictionary.at(code);
    const season = this.#seasonStart[code]!;
    const episode = this.#episodeStart[code]!;
    return {
      show: this.#shows.values[this.#show[code]!]!,
      season: season === 0 ? undefined : title.slice(season, this.#seasonEnd[code]),
      episode: episode === 0 ? undefined : title.slice(episode).trimEnd(),
      kind: TITLE_KINDS[this.#kind[code]!] as TitleKind,
    };
  }
}

/** Names of internal assets and of trailers, which the full report holds between real titles. */
const ASSET = /_(?:hook|clip)_|\bhook clip\b|\((?:trailer|teaser|clip)[^()]*\)$/i;

/** What a piece of a title says by itself. */
function labelOf(text: string): Label {
  if (SEASON.test(text)) return 'season';
  if (PART.test(text)) return 'part';
  if (FILM_PART.test(text)) return 'filmPart';
  if (EPISODE.test(text)) return 'episode';
  if (CHAPTER.test(text)) return 'chapter';
  return /^\d{1,2}$/.test(text) ? 'number' : 'none';
}

/** The number in brackets that the full report adds to episodes. The cheap look at the end spares most titles the expression. */
function hasEpisodeSuffix(title: string): boolean {
  const end = title.charCodeAt(title.length - 1);
  return (end === 0x29 || end === 0xff09) && EPISODE_SUFFIX.test(title);
}

/** The next colon of either width. */
function nextColon(title: string, from: number): number {
  const colon = title.indexOf(':', from);
  const wide = title.indexOf('：', from);
  return colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
}

/** Space, tab, and the spaces French and Polish titles put before colons and numbers. */
function isSpace(unit: number): boolean {
  return (
    unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x09 || unit === 0x3000 || unit === 0xfeff || unit === 0x200b
  );
}
