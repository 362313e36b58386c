/** Addiction, gambling and recovery: several titles about them within three months. */

import type { Work } from '../../knowledge/work.ts';
import { aboutAny, topicGuess } from '../topicGuess.ts';

const isAbout = aboutAny('alcohol', 'drugs', 'recovery', 'gambling');

/** A story of dealers and police is about crime, which nothing is guessed from. */
const isCrimeStory = ({ genres, themes }: Work): boolean =>
  (genres.includes('crime') || genres.includes('true-crime')) && !themes.includes('recovery') && !themes.includes('alcohol');

export const addiction = topicGuess({
  id: 'addiction',
  severity: 'high',
  about: (work) => isAbout(work) && !isCrimeStory(work),
  titles: { thin: 4, some: 6, strong: 10 },
  days: 90,
  texts: {
    headline: 'guess.addiction.headline',
    evidence: 'guess.addiction.evidence',
    why: 'guess.addiction.why',
    wrong: 'guess.addiction.wrong',
  },
});
