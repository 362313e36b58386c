/** Politics and world view: documentaries and satire about them, and stories told from one side. Unions are counted here. */

import type { Work } from '../../knowledge/work.ts';
import { aboutAny, topicGuess } from '../topicGuess.ts';

const isPolitical = aboutAny('politics-left', 'politics-right', 'politics-general', 'labour');

/** Satire says something of views only where it talks of the day; a parody of horror films does not. */
const isTopicalSatire = ({ themes, genres }: Work): boolean =>
  themes.includes('satire') && genres.some((genre) => genre === 'talk-show' || genre === 'news' || genre === 'stand-up');

export const politics = topicGuess({
  id: 'politics',
  severity: 'high',
  about: (work) => isPolitical(work) || isTopicalSatire(work),
  titles: { thin: 8, some: 16, strong: 32 },
  texts: {
    headline: 'guess.politics.headline',
    evidence: 'guess.politics.evidence',
    why: 'guess.politics.why',
    wrong: 'guess.politics.wrong',
  },
});
