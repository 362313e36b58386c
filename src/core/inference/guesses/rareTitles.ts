/** Rare titles: what few others have seen picks a file out. Eight of them with rough dates did so in the Netflix Prize data. */

import { say } from '../../message.ts';
import { guessDetector } from '../detector.ts';
import { topicOf } from '../signals/topic.ts';
import { watchedShows } from '../signals/shows.ts';
import { guessOf, strengthBy, withDenominator } from '../topicGuess.ts';

/** Works of the two lowest tiers. Narayanan and Shmatikov (2008) needed two to eight. */
const RARE_TIER = 2;
const TITLES = { thin: 3, some: 8, strong: 20 } as const;

export const rareTitles = guessDetector({
  id: 'rareTitles',
  needs: [],
  sensitive: false,
  find(signals) {
    const topic = topicOf(signals.everyonesWorks, ({ tier }) => tier <= RARE_TIER);
    const strength = strengthBy(TITLES, topic.titles);
    if (strength === undefined) return undefined;
    const texts = {
      headline: 'guess.rareTitles.headline',
      evidence: 'guess.rareTitles.evidence',
      why: 'guess.rareTitles.why',
      wrong: 'guess.rareTitles.wrong',
    };
    const values = { unknown: watchedShows(signals.viewings, signals.tallies).unknown };
    return {
      ...withDenominator(signals, guessOf('medium', texts, { strength, topic, values }), 'everyone'),
      fix: {
        role: 'title',
        operator: 'generalize',
        level: 'popularOrGenre',
        label: say('guess.fix.popular'),
        cost: say('guess.cost.popular'),
      },
    };
  },
});
