/** Films and episodes that were played again. */

import { personal, say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { codesWhere, rowsOfCodes } from '../signals/evidence.ts';
import { foremost } from '../signals/foremost.ts';
import { FROM, MOST, MOST_DAY, PLAYS, playsOf, ROWS, TO } from '../signals/plays.ts';

const LISTED = 15;

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
  *find({ viewings, yours, countedYours }) {
    const found = yield* playsOf(viewings);
    const { dictionary } = viewings.titles;
    const again: number[] = [];
    let titles = 0;
    let playsAgain = 0;
    for (let code = 0; code < dictionary.size; code++) {
      if (found.of(code, PLAYS) > 0) titles++;
      if (found.of(code, PLAYS) > 1) {
        again.push(code);
        playsAgain += found.of(code, PLAYS) - 1;
      }
    }
    const most = foremost(
      again,
      LISTED,
      (a, b) =>
        found.of(b, PLAYS) - found.of(a, PLAYS) ||
        found.of(a, FROM) - found.of(b, FROM) ||
        (dictionary.at(a) < dictionary.at(b) ? -1 : 1),
    );
    const list = most.map((code): Repeat => ({
      title: dictionary.at(code),
      plays: found.of(code, PLAYS),
      rows: found.of(code, ROWS),
      resumed: found.of(code, ROWS) - found.of(code, PLAYS),
      mostInOneDay: found.of(code, MOST),
      busiestDay: found.of(code, MOST_DAY),
      from: found.of(code, FROM),
      to: found.of(code, TO),
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
      rows: rowsOfCodes(
        countedYours,
        viewings.title,
        codesWhere(dictionary.size, (code) => found.of(code, PLAYS) > 1),
      ),
    };
  },
});
