/** Age and generation: more titles of one decade than anybody who watches as much would come to. Weak, and said so. */

import type { Work } from '../../knowledge/work.ts';
import { guessDetector } from '../detector.ts';
import { topicOf, type Topic } from '../signals/topic.ts';
import { guessOf, withDenominator } from '../topicGuess.ts';

/** Decades whose films and shows are watched again by those who grew up with them. */
const DECADES = [1960, 1970, 1980, 1990, 2000] as const;
const TITLES = 8;
const SOME_TITLES = 20;
/** A share of what is known; below it a decade is one taste among many. */
const SHARE = 0.4;

const isOf =
  (decade: number) =>
  ({ year, themes }: Work): boolean =>
    (year !== undefined && year >= decade && year < decade + 10) ||
    (decade === 1980 && themes.includes('nostalgia-80s')) ||
    (decade === 1990 && themes.includes('nostalgia-90s'));

export const age = guessDetector({
  id: 'age',
  needs: [],
  sensitive: false,
  find(signals) {
    let best: { readonly decade: number; readonly topic: Topic } | undefined;
    for (const decade of DECADES) {
      const topic = topicOf(signals.works, isOf(decade), DECADES.length);
      const isMuch = topic.titles >= TITLES && topic.titles >= SHARE * topic.of && topic.beyondChance;
      if (isMuch && topic.titles > (best?.topic.titles ?? 0)) best = { decade, topic };
    }
    if (best === undefined) return undefined;
    const { decade, topic } = best;
    const texts = {
      headline: 'guess.age.headline',
      evidence: 'guess.age.evidence',
      why: 'guess.age.why',
      wrong: 'guess.age.wrong',
    };
    const strength = topic.titles >= SOME_TITLES ? 'some' : 'thin';
    return withDenominator(signals, guessOf('low', texts, { strength, topic, values: { decade: String(decade) } }));
  },
});
