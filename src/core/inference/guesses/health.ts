/** Physical health: several titles about illness within two months, or a few that are watched again and again. */

import { NO_DAY, type Viewings } from '../../viewings.ts';
import type { Signals } from '../signals.ts';
import { isBeyondChance } from '../signals/chance.ts';
import { DAY, PLAY_NUMBERS, PROFILE, type TitlePlays } from '../signals/titlePlays.ts';
import { expectedOf, topicOf } from '../signals/topic.ts';
import { aboutAny, guessOf, topicGuess, withDenominator } from '../topicGuess.ts';

/** Hospital series are not among them: they are watched by nearly everybody. */
const about = aboutAny('illness', 'surgery', 'disability', 'body-weight', 'fertility', 'terminal-illness', 'dementia');

const DAYS = 60;
/** Three titles, watched again four times between them. A play on the next day goes on with the last one. */
const AGAIN_TITLES = 3;
const AGAIN_TIMES = 4;
const RESUMED_DAYS = 1;

export const health = topicGuess({
  id: 'health',
  severity: 'high',
  about,
  titles: { thin: 4, some: 6, strong: 10 },
  days: DAYS,
  texts: {
    headline: 'guess.health.headline',
    evidence: 'guess.health.evidence',
    why: 'guess.health.why',
    wrong: 'guess.health.wrong',
  },
  otherwise: repeated,
});

function repeated(signals: Signals): ReturnType<typeof withDenominator> | undefined {
  const { works, viewings } = signals;
  const { known, watched } = works;
  const watchedAbout = watched.filter((work) => about(known[work]!));
  if (watchedAbout.length < AGAIN_TITLES || !viewings.has.has('repeats')) return undefined;
  const times = timesAgain(viewings, signals.titlePlays);
  const found = watchedAbout.filter((work) => times[work]! > 0);
  const total = found.reduce((sum, work) => sum + times[work]!, 0);
  // Who watches much again watches such titles again too.
  const expected = expectedOf(
    works,
    about,
    watched.filter((work) => times[work]! > 0),
  );
  if (found.length < AGAIN_TITLES || total < AGAIN_TIMES || !isBeyondChance(found.length, expected)) return undefined;
  const again = new Set(found.map((work) => known[work]!));
  const texts = {
    headline: 'guess.health.headline.again',
    evidence: 'guess.health.evidence.again',
    why: 'guess.health.why',
    wrong: 'guess.health.wrong',
  };
  const topic = topicOf(works, (work) => again.has(work));
  return withDenominator(signals, guessOf('high', texts, { strength: 'thin', topic, values: { times: total } }));
}

/** By known work: how often one of its exact titles was watched again, not counting what went on from the day before. */
function timesAgain({ mine, titles, recognised }: Viewings, { first, plays }: TitlePlays): Uint32Array {
  const times = new Uint32Array(recognised.works.length);
  for (let code = 0; code + 1 < first.length; code++) {
    const work = recognised.work[titles.show[code]!]!;
    if (work < 0) continue;
    let last = NO_DAY;
    for (let at = first[code]! * PLAY_NUMBERS; at < first[code + 1]! * PLAY_NUMBERS; at += PLAY_NUMBERS) {
      const day = plays[at + DAY]!;
      if (day === NO_DAY || (mine !== undefined && plays[at + PROFILE] !== mine)) continue;
      if (last !== NO_DAY && day > last + RESUMED_DAYS) times[work]!++;
      last = day;
    }
  }
  return times;
}
