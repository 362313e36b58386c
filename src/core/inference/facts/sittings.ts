/** Episodes of one show, one after the other: in one sitting where the file has times, on one day where it has none. */

import { personal, say } from '../../message.ts';
import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { AUTOPLAYED, NO_DAY, type Viewings } from '../../viewings.ts';
import { factDetector } from '../detector.ts';
import { rowsOfProfile } from '../signals/evidence.ts';
import { foremost } from '../signals/foremost.ts';

/** Two or three episodes are an evening. */
const FEWEST = 4;
/** A longer pause begins a new sitting. */
const PAUSE_SECONDS = 45 * 60;
/** Where a play has no duration it counts as a short episode. */
const UNKNOWN_PLAY_SECONDS = 40 * 60;
const LISTED = 10;

export interface Sitting {
  readonly title: string;
  readonly day: number;
  /** Different episodes. */
  readonly episodes: number;
  /** Of the plays, those that the service began. */
  readonly autoplayed: number;
  /** From the first start to the last end; null for a file of days. */
  readonly seconds: number | null;
}

export interface SittingsData {
  /** Whether a sitting is told by its times or by its day alone. */
  readonly timed: boolean;
  readonly count: number;
  /** The ten with most episodes. */
  readonly list: readonly Sitting[];
}

interface Run {
  readonly show: number;
  readonly profile: number;
  readonly day: number;
  readonly lastDay: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly episodes: number;
  readonly autoplayed: number;
}

export const sittings = factDetector({
  id: 'sittings',
  needs: [],
  *find({ viewings, yours }) {
    const timed = viewings.has.has('timeOfDay');
    const runs = yield* runsOf(viewings, timed);
    const { shows } = viewings.titles;
    const most = foremost(runs, LISTED, (a, b) => b.episodes - a.episodes || a.from - b.from || a.show - b.show);
    const [first] = most;
    if (first === undefined) return undefined;
    const list = most.map(({ show, day, from, end, episodes, autoplayed }): Sitting => ({
      title: shows.at(show),
      day,
      episodes,
      autoplayed,
      seconds: timed ? end - from : null,
    }));
    const values = { title: personal('title', shows.at(first.show)), count: first.episodes, day: { day: first.day } };
    return {
      scope: yours,
      headline: say('fact.sittings.headline', { count: first.episodes }),
      sentence: timed
        ? say('fact.sittings.sentence', {
            ...values,
            time: { seconds: first.end - first.from },
            autoplayed: first.autoplayed,
            sittings: runs.length,
            least: FEWEST,
          })
        : say('fact.sittings.sentence.day', { ...values, sittings: runs.length, least: FEWEST }),
      tells: say('fact.sittings.tells'),
      data: { timed, count: runs.length, list } satisfies SittingsData,
      rows: rowsOfProfile(
        viewings,
        { profile: first.profile, from: first.day, to: first.lastDay },
        (row) =>
          viewings.titles.show[viewings.title[row]!] === first.show &&
          viewings.start[row]! >= first.from &&
          viewings.start[row]! <= first.to,
      ),
    };
  },
});

/** Runs of plays of one show by one profile, at least `FEWEST` different episodes each. */
function* runsOf(viewings: Viewings, timed: boolean): Steps<readonly Run[]> {
  const { yours, day, start, seconds, title, titles, profile, flags } = viewings;
  const runs: Run[] = [];
  /** By title, the number of the run it was last seen in; most runs are one play, and not looked up. */
  const seen = new Int32Array(titles.dictionary.size);
  let number = 0;
  let first = -1;
  let last = -1;
  let show = -1;
  let end = 0;
  let episodes = 0;
  let autoplayed = 0;
  const close = (): void => {
    if (episodes < FEWEST) return;
    const of = { show, profile: profile[first]!, day: day[first]!, lastDay: day[last]! };
    runs.push({ ...of, from: start[first]!, to: start[last]!, end, episodes, autoplayed });
  };
  for (let i = 0; i < yours.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = yours[i]!;
    if (day[row] === NO_DAY) continue;
    const code = title[row]!;
    const began = start[row]!;
    const ended = began + (seconds[row]! < 0 ? UNKNOWN_PLAY_SECONDS : seconds[row]!);
    const goesOn =
      titles.show[code] === show &&
      profile[first] === profile[row] &&
      (timed ? began - end <= PAUSE_SECONDS : day[first] === day[row]);
    if (goesOn) {
      if (first === last) seen[title[first]!] = ++number;
      if (seen[code] !== number) {
        seen[code] = number;
        episodes++;
      }
      end = Math.max(end, ended);
    } else {
      close();
      first = row;
      show = titles.show[code]!;
      end = Math.max(began, ended);
      episodes = 1;
      autoplayed = 0;
    }
    if ((flags[row]! & AUTOPLAYED) !== 0) autoplayed++;
    last = row;
  }
  close();
  return runs;
}
