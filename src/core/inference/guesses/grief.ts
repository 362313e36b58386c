/** Grief and illness of another: a profile that stops for good, and titles about loss around it. Never from the stop alone. */

import { civilFromDays } from '../../dateForm.ts';
import { guessDetector } from '../detector.ts';
import { duringDays } from '../signals/topic.ts';
import { aboutAny, guessOf, strengthBy, withDenominator } from '../topicGuess.ts';

const about = aboutAny('grief', 'terminal-illness', 'dementia');

/** A profile that lived for half a year, then stops half a year or more before the file does. */
const LIVED = { plays: 50, days: 180 } as const;
const SILENT_DAYS = 180;
/** From two months before the stop to half a year after it. */
const BEFORE_DAYS = 60;
const AFTER_DAYS = 180;
const TITLES = { thin: 3, some: 6, strong: 12 } as const;

export const grief = guessDetector({
  id: 'grief',
  needs: ['profile'],
  sensitive: true,
  find(signals) {
    const { lives, days, everyonesWorks } = signals;
    if (days === undefined || lives.length < 2) return undefined;
    for (const { plays, from, to } of lives) {
      if (plays < LIVED.plays || to - from < LIVED.days || to > days.last - SILENT_DAYS) continue;
      const topic = duringDays(everyonesWorks, about, to - BEFORE_DAYS, to + AFTER_DAYS);
      const strength = topic.beyondChance ? strengthBy(TITLES, topic.titles) : undefined;
      if (strength === undefined) continue;
      const { year, month } = civilFromDays(to);
      const values = { month: { month: (year - 1970) * 12 + month - 1 } };
      const texts = {
        headline: 'guess.grief.headline',
        evidence: 'guess.grief.evidence',
        why: 'guess.grief.why',
        wrong: 'guess.grief.wrong',
      };
      return withDenominator(signals, guessOf('high', texts, { strength, topic, values }), 'everyone');
    }
    return undefined;
  },
});
