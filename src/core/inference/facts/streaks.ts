/** The same show or film on consecutive days. */

import { codesWhere } from '../../dictionary.ts';
import { personal, say } from '../../message.ts';
import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import { factDetector } from '../detector.ts';
import { rowsOfProfile } from '../signals/evidence.ts';
import { foremost } from '../signals/foremost.ts';
import { lengthOf, type Run, type Runs } from '../signals/runs.ts';

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

export const streaks = factDetector({
  id: 'streaks',
  needs: [],
  *find({ viewings, yours, runs }) {
    const { show, shows } = viewings.titles;
    const longest = foremost(
      runs.runs,
      LISTED,
      (a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from || (shows.at(a.show) < shows.at(b.show) ? -1 : 1),
    );
    const [first] = longest;
    if (first === undefined) return undefined;
    const list = yield* listed(viewings, runs, longest);
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
      data: { count: runs.runs.length, list } satisfies StreaksData,
      rows: rowsOfProfile(viewings, first, (row) => show[viewings.title[row]!] === first.show),
    };
  },
});

/** Going on with a series and coming back to what is known are two habits. The first day of the same film again is its first play. */
function wayOf({ seenBefore }: Streak): 'next' | 'again' | 'mixed' {
  const seen = seenBefore.reduce((sum, one) => sum + one, 0);
  if (seen === 0) return 'next';
  return seen >= seenBefore.length - 1 ? 'again' : 'mixed';
}

/** The first `KINDS` days of each run, marked where every title of the run's show had been played on an earlier day. */
function* listed(viewings: Viewings, { among }: Runs, longest: readonly Run[]): Steps<readonly Streak[]> {
  const { day, profile, title, titles } = viewings;
  const kinds = longest.map((run) => new Uint8Array(Math.min(lengthOf(run), KINDS)).fill(1));
  const ofShow = Map.groupBy(longest.keys(), (index) => longest[index]!.show);
  const wanted = codesWhere(titles.shows.size, (show) => ofShow.has(show));
  const firstPlayed = new Int32Array(titles.dictionary.size).fill(NO_DAY);
  /** The titles of the profile at hand that have a first day. */
  let played: number[] = [];
  let who = -1;
  for (let i = 0; i < among.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = among[i]!;
    const code = title[row]!;
    const show = titles.show[code]!;
    const today = day[row]!;
    if (wanted[show] === 0 || today === NO_DAY) continue;
    if (profile[row] !== who) {
      for (const done of played) firstPlayed[done] = NO_DAY;
      played = [];
      who = profile[row]!;
    }
    if (firstPlayed[code] === NO_DAY) {
      firstPlayed[code] = today;
      played.push(code);
    }
    if (firstPlayed[code]! < today) continue;
    for (const index of ofShow.get(show)!) {
      const { profile: whose, from, to } = longest[index]!;
      if (whose === who && today >= from && today <= to && today - from < KINDS) kinds[index]![today - from] = 0;
    }
  }
  return longest.map((run, index) => ({
    title: titles.shows.at(run.show),
    from: run.from,
    to: run.to,
    days: lengthOf(run),
    seenBefore: [...kinds[index]!],
  }));
}
