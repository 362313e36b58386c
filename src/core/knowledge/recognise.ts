/** Which of a file's shows and films the tables know, worked out once per show. */

import { VALUES_A_STEP, type Steps } from '../steps.ts';
import { TITLE_KINDS, type Titles } from '../titles.ts';
import type { Matcher } from './matcher.ts';
import type { Work } from './work.ts';

/** No work is known by that name. */
export const UNKNOWN_WORK = -1;
/** Several works have that name, and nothing in the file says which. */
export const AMBIGUOUS_WORK = -2;

export interface Recognised {
  readonly works: readonly Work[];
  /** Show code (of `titles.shows`) -> index into `works`, UNKNOWN_WORK or AMBIGUOUS_WORK. */
  readonly work: Int32Array;
}

export const nothingRecognised = (titles: Titles): Recognised => ({
  works: [],
  work: new Int32Array(titles.shows.size).fill(UNKNOWN_WORK),
});

/** Names matched between two pauses. */
const MATCHES_A_STEP = 1 << 12;

/** Digits of a season's label: `Season 2`, `Saison 2`, `シーズン2`. */
const SEASON_NUMBER = /\d{1,2}(?!\d)/;

/** In steps. */
export function* recognise(titles: Titles, matcher: Matcher): Steps<Recognised> {
  const shows = titles.shows.size;
  const film = TITLE_KINDS.indexOf('film');
  const episode = TITLE_KINDS.indexOf('episode');
  const example = new Int32Array(shows).fill(-1);
  const isShow = new Uint8Array(shows);
  const isFilm = new Uint8Array(shows);
  const season = new Uint8Array(shows);
  for (let title = 0; title < titles.show.length; title++) {
    const show = titles.show[title]!;
    const kind = titles.kind[title]!;
    if (example[show]! < 0) example[show] = title;
    if (kind === film) isFilm[show] = 1;
    if (title % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
    if (kind !== episode) continue;
    isShow[show] = 1;
    const named = SEASON_NUMBER.exec(titles.parts(title).season ?? '');
    if (named !== null) season[show] = Math.max(season[show]!, Number(named[0]));
  }

  const work = new Int32Array(shows);
  for (let show = 0; show < shows; show++) {
    const both = isShow[show] === 1 && isFilm[show] === 1;
    const hints = {
      // A title of one part may be a film or a show's only row; only episodes are sure.
      kind: isShow[show] === 1 && !both ? ('show' as const) : undefined,
      season: season[show]! > 0 ? season[show] : undefined,
    };
    work[show] = indexOf(matcher, titles.shows.at(show), hints);
    // A name of a film and a show, without a season or an episode anywhere: the film.
    if (work[show] === AMBIGUOUS_WORK && isFilm[show] === 1 && isShow[show] === 0) {
      const film = indexOf(matcher, titles.shows.at(show), { kind: 'film' });
      if (film >= 0) work[show] = film;
    }
    if (work[show] === UNKNOWN_WORK && example[show]! >= 0)
      work[show] = longestPrefix(matcher, titles.dictionary.at(example[show]!));
    if (show % MATCHES_A_STEP === MATCHES_A_STEP - 1) yield;
  }
  return { works: matcher.works, work };
}

function indexOf(matcher: Matcher, name: string, hints: Parameters<Matcher['match']>[1]): number {
  const match = matcher.match(name, hints);
  if (match.kind === 'work') return match.work;
  return match.kind === 'ambiguous' ? AMBIGUOUS_WORK : UNKNOWN_WORK;
}

/** No work has a longer name. A beginning that is longer need not be looked up, and a title of 100 kB has thousands of them. */
const NAME_LENGTH = 200;

/** `Marvel: Daredevil: Pilot` may have been taken apart at the wrong colon; the longest known beginning counts. */
function longestPrefix(matcher: Matcher, title: string): number {
  for (let end = firstEnd(title); end > 0; end = title.lastIndexOf(': ', end - 1)) {
    const found = indexOf(matcher, title.slice(0, end), end === title.length ? {} : { kind: 'show' });
    if (found !== UNKNOWN_WORK) return found;
  }
  return UNKNOWN_WORK;
}

const firstEnd = (title: string): number => (title.length <= NAME_LENGTH ? title.length : title.lastIndexOf(': ', NAME_LENGTH));
