/** Films and episodes that were played again. */

import { codesWhere } from '../../dictionary.ts';
import { personal, say } from '../../message.ts';
import { VALUES_A_STEP } from '../../steps.ts';
import { factDetector } from '../detector.ts';
import { rowsOfCodes } from '../signals/evidence.ts';
import { foremost } from '../signals/foremost.ts';
import { notPlayed, playedOf } from '../signals/plays.ts';

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
  *find({ viewings, yours, countedYours, titlePlays }) {
    const { mine } = viewings;
    const { dictionary } = viewings.titles;
    const plays = new Uint32Array(dictionary.size);
    const from = new Int32Array(dictionary.size);
    const again: number[] = [];
    let titles = 0;
    let playsAgain = 0;
    const played = notPlayed();
    for (let code = 0; code < dictionary.size; code++) {
      if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
      playedOf(titlePlays, code, mine, played);
      plays[code] = played.plays;
      from[code] = played.from;
      if (played.plays > 0) titles++;
      if (played.plays > 1) {
        again.push(code);
        playsAgain += played.plays - 1;
      }
    }
    yield;
    const most = foremost(
      again,
      LISTED,
      (a, b) => plays[b]! - plays[a]! || from[a]! - from[b]! || (dictionary.at(a) < dictionary.at(b) ? -1 : 1),
    );
    const list = most.map((code): Repeat => {
      const of = playedOf(titlePlays, code, mine, notPlayed());
      return {
        title: dictionary.at(code),
        plays: of.plays,
        rows: of.rows,
        resumed: of.rows - of.plays,
        mostInOneDay: of.most,
        busiestDay: of.mostDay,
        from: of.from,
        to: of.to,
      };
    });
    const [first] = list;
    if (first === undefined) return undefined;
    yield;
    const values = {
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
          ? say('fact.repeats.sentence.day', { ...values, most: first.mostInOneDay, day: { day: first.busiestDay } })
          : say('fact.repeats.sentence', values),
      tells: say('fact.repeats.tells'),
      data: { titlesAgain: again.length, titles, playsAgain, list } satisfies RepeatsData,
      rows: rowsOfCodes(
        countedYours,
        viewings.title,
        codesWhere(dictionary.size, (code) => plays[code]! > 1),
      ),
    };
  },
});
