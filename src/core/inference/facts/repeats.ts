/** Films and episodes that were played again. */

import { personal, say } from '../../message.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import { factDetector } from '../detector.ts';
import { evidence } from '../signals/evidence.ts';

const LISTED = 15;

/**
 * A title's length is not in the file: the longest time it was watched in one go stands for it. Somebody who comes
 * back on the same or the next day before FINISHED of that was watched resumes; otherwise the title is played again.
 */
const FINISHED = 0.8;

export interface Repeat {
  readonly title: string;
  /** Times it was watched, resumed plays counted once. */
  readonly plays: number;
  readonly rows: number;
  readonly resumed: number;
  readonly mostInOneDay: number;
  readonly busiestDay: number;
  readonly from: number;
  readonly to: number;
}

export interface RepeatsData {
  /** Titles played more than once, of all titles. */
  readonly titlesAgain: number;
  readonly titles: number;
  /** Plays beyond the first of each title. */
  readonly playsAgain: number;
  /** The 15 most played. */
  readonly list: readonly Repeat[];
}

export const repeats = factDetector({
  id: 'repeats',
  needs: ['repeats'],
  find({ viewings, yours }) {
    const found = playsOf(viewings);
    const { dictionary } = viewings.titles;
    const again: number[] = [];
    let titles = 0;
    let playsAgain = 0;
    for (let code = 0; code < found.plays.length; code++) {
      if (found.plays[code]! > 0) titles++;
      if (found.plays[code]! > 1) {
        again.push(code);
        playsAgain += found.plays[code]! - 1;
      }
    }
    again.sort(
      (a, b) =>
        found.plays[b]! - found.plays[a]! || found.from[a]! - found.from[b]! || (dictionary.at(a) < dictionary.at(b) ? -1 : 1),
    );
    const list = again.slice(0, LISTED).map((code): Repeat => ({
      title: dictionary.at(code),
      plays: found.plays[code]!,
      rows: found.rows[code]!,
      resumed: found.rows[code]! - found.plays[code]!,
      mostInOneDay: found.most[code]!,
      busiestDay: found.mostDay[code]!,
      from: found.from[code]!,
      to: found.to[code]!,
    }));
    const [first] = list;
    if (first === undefined) return undefined;
    const played = {
      title: personal('title', first.title),
      count: first.plays,
      from: { day: first.from },
      to: { day: first.to },
    };
    return {
      scope: yours,
      headline: say('fact.repeats.headline', { count: first.plays }),
      sentence:
        first.mostInOneDay > 1
          ? say('fact.repeats.sentence.day', { ...played, most: first.mostInOneDay, day: { day: first.busiestDay } })
          : say('fact.repeats.sentence', played),
      tells: say('fact.repeats.tells'),
      data: { titlesAgain: again.length, titles, playsAgain, list } satisfies RepeatsData,
      rows: evidence(viewings.rows, viewings.yours, (row) => found.plays[viewings.title[row]!]! > 1),
    };
  },
});

/** Per title code: rows, plays, first and last day, and the day with most plays. */
function playsOf(viewings: Viewings) {
  const { yours, day, title, seconds, profile } = viewings;
  const size = viewings.titles.dictionary.size;
  const longest = new Int32Array(size);
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    if (seconds[row]! > longest[title[row]!]!) longest[title[row]!] = seconds[row]!;
  }
  const rows = new Uint32Array(size);
  const plays = new Uint32Array(size);
  const from = new Int32Array(size);
  const to = new Int32Array(size).fill(NO_DAY);
  const lastDay = new Int32Array(size).fill(NO_DAY);
  const lastProfile = new Uint32Array(size);
  const watched = new Float64Array(size);
  const today = new Uint32Array(size);
  const most = new Uint32Array(size);
  const mostDay = new Int32Array(size);
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    const now = day[row]!;
    if (now === NO_DAY) continue;
    const code = title[row]!;
    const played = Math.max(0, seconds[row]!);
    const sameViewer = rows[code]! > 0 && lastProfile[code] === profile[row];
    const resumes = sameViewer && now - lastDay[code]! <= 1 && watched[code]! < FINISHED * longest[code]!;
    rows[code]!++;
    if (resumes) watched[code]! += played;
    else {
      plays[code]!++;
      watched[code] = played;
      today[code] = sameViewer && now === lastDay[code] ? today[code]! + 1 : 1;
      if (today[code] > most[code]!) {
        most[code] = today[code];
        mostDay[code] = now;
      }
    }
    if (rows[code] === 1 || now < from[code]!) from[code] = now;
    if (now > to[code]!) to[code] = now;
    lastDay[code] = now;
    lastProfile[code] = profile[row]!;
  }
  return { rows, plays, from, to, most, mostDay };
}
