/** Sexual orientation and sex life: the share of titles with LGBTQ+ themes, or erotic ones. */

import { aboutAny, topicGuess } from '../topicGuess.ts';

/** Five titles and more than 3 % of those known; romance says nothing here. */
export const orientation = topicGuess({
  id: 'orientation',
  severity: 'high',
  about: aboutAny('lgbtq', 'erotic'),
  titles: { thin: 5, some: 10, strong: 20 },
  share: 0.03,
  texts: {
    headline: 'guess.orientation.headline',
    evidence: 'guess.orientation.evidence',
    why: 'guess.orientation.why',
    wrong: 'guess.orientation.wrong',
  },
});
