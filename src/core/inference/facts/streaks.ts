/** The same show or film on consecutive days. */

import { personal, say } from '../../message.ts';
import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import { factDetector } from '../detector.ts';
import { rowsWhere } from '../signals/evidence.ts';
import { foremost } from '../signals/foremost.ts';

/** Two days in a row happen to everything. */
const SHORTEST = 3;
const LISTED = 10;
/** Days of which the list says what was watched; a longer streak is still counted in full. */
const KINDS = 366;

export interface Streak {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** Per day, at most 366: 1 when every title of that day had been played on an earlier day, else 0. */
  readonly seenBefore: readonly number[];
}

export interface StreaksData {
  /** Streaks of three days and more. */
  readonly count: number;
  /** The ten longest. */
  readonly list: readonly Streak[];
}

interface Run {
  readonly show: number;
  readonly profile: number;
  readonly from: number;
  readonly to: number;
}

const lengthOf = (run: Run): number => run.to - run.from + 1;

export const streaks = factDetector({
  id: 'streaks',
  needs: [],
  *find({ viewings, yours, countedYours }) {
    const { runs, again } = yield* runsOf(viewings);
    const { shows } = viewings.titles;
    const longest = foremost(
      runs,
      LISTED,
      (a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from || (shows.at(a.show) < shows.at(b.show) ? -1 : 1),
    );
    const [first] = longest;
    if (first === undefined) return undefined;
    const list = listed(viewings, longest, again);
    return {
      scope: yours,
      headline: say('fact.streaks.headline', { count: lengthOf(first) }),
      sentence: say(`fact.streaks.sentence.${wayOf(list[0]!)}`, {
        title: personal('title', shows.at(first.show)),
        count: lengthOf(first),
        again: list[0]!.seenBefore.reduce((sum, seen) => sum + seen, 0),
        from: { day: first.from },
        to: { day: first.to },
      }),
      tells: say('fact.streaks.tells'),
      data: { count: runs.length, list } satisfies StreaksData,
      rows: rowsWhere(countedYours, (row) => within(viewings, first, row)),
    };
  },
});

/** Going on with a series and coming back to what is known are two habits. The first day of the same film again is its first play. */
function wayOf({ seenBefore }: Streak): 'next' | 'again' | 'mixed' {
  const seen = seenBefore.reduce((sum, one) => sum + one, 0);
  if (seen === 0) return 'next';
  return seen >= seenBefore.length - 1 ? 'again' : 'mixed';
}

function within(viewings: Viewings, run: Run, row: number): boolean {
  const day = viewings.day[row]!;
  return (
    day >= run.from &&
    day <= run.to &&
    viewings.profile[row] === run.profile &&
    viewings.titles.show[viewings.title[row]!] === run.show
  );
}

/** `again` marks, per row in the order watched, a title that the same profile had played on an earlier day. */
function* runsOf(viewings: Viewings): Steps<{ runs: Run[]; again: Uint8Array }> {
  const { yours, day, title, profile, titles } = viewings;
  const again = new Uint8Array(yours.length);
  const runs: Run[] = [];
  const from = new Int32Array(titles.shows.size);
  const to = new Int32Array(titles.shows.size).fill(NO_DAY);
  const firstPlayed = new Int32Array(titles.dictionary.size).fill(NO_DAY);
  const close = (show: number, who: number): void => {
    if (to[show]! - from[show]! + 1 >= SHORTEST) runs.push({ show, profile: who, from: from[show]!, to: to[show]! });
  };
  /** The title codes of the profile at hand, so that the next one starts afresh at the cost of these alone. */
  let played: number[] = [];
  let who = -1;
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    const today = day[row]!;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (today === NO_DAY) continue;
    if (profile[row] !== who) {
      if (who >= 0) endOfProfile();
      who = profile[row]!;
    }
    const code = title[row]!;
    const show = titles.show[code]!;
    if (firstPlayed[code] === NO_DAY) {
      firstPlayed[code] = today;
      played.push(code);
    } else if (firstPlayed[code]! < today) again[i] = 1;
    if (to[show] === today) continue;
    if (to[show] === NO_DAY || to[show]! + 1 !== today) {
      if (to[show] !== NO_DAY) close(show, who);
      from[show] = today;
    }
    to[show] = today;
  }
  if (who >= 0) endOfProfile();
  return { runs, again };

  function endOfProfile(): void {
    for (const code of played) {
      const show = titles.show[code]!;
      if (to[show] !== NO_DAY) close(show, who);
      to[show] = NO_DAY;
      firstPlayed[code] = NO_DAY;
    }
    played = [];
  }
}

function listed(viewings: Viewings, runs: readonly Run[], again: Uint8Array): readonly Streak[] {
  const { yours, day, title, titles } = viewings;
  const kinds = runs.map((run) => new Uint8Array(Math.min(lengthOf(run), KINDS)).fill(1));
  const ofShow = new Map<number, number[]>();
  runs.forEach((run, index) => ofShow.set(run.show, [...(ofShow.get(run.show) ?? []), index]));
  const wanted = new Uint8Array(titles.shows.size);
  for (const show of ofShow.keys()) wanted[show] = 1;
  for (let i = 0; i < yours.length; i++) {
    const row = yours[i]!;
    const show = titles.show[title[row]!]!;
    if (wanted[show] === 0 || again[i] === 1) continue;
    for (const index of ofShow.get(show) ?? []) {
      const run = runs[index]!;
      const kind = kinds[index]!;
      if (within(viewings, run, row) && day[row]! - run.from < kind.length) kind[day[row]! - run.from] = 0;
    }
  }
  return runs.map((run, index) => ({
    title: titles.shows.at(run.show),
    from: run.from,
    to: run.to,
    days: lengthOf(run),
    seenBefore: [...kinds[index]!],
  }));
}
