/** Work and study: documentaries about one field, more than chance would bring. So weak that it is not looked for unless somebody asks. */

import type { Theme } from '../../knowledge/vocabulary.ts';
import type { Work } from '../../knowledge/work.ts';
import { say } from '../../message.ts';
import { guessDetector } from '../detector.ts';
import { topicOf, type Topic } from '../signals/topic.ts';
import { guessOf, strengthBy, withDenominator } from '../topicGuess.ts';

const FIELDS = ['work-medicine', 'work-law', 'work-police', 'work-school', 'military'] as const satisfies readonly Theme[];

/** Dramas of hospitals and courts are watched by everybody; documentaries about them by fewer. */
const isDocumentaryOf =
  (field: Theme) =>
  ({ genres, themes }: Work): boolean =>
    genres.includes('documentary') && themes.includes(field);

/** Never strong: what people watch of a field says little of whether they work in it. */
const TITLES = { thin: 4, some: 10, strong: Infinity } as const;

export const occupation = guessDetector({
  id: 'occupation',
  needs: [],
  sensitive: false,
  weak: true,
  find(signals) {
    let best: { readonly field: (typeof FIELDS)[number]; readonly topic: Topic } | undefined;
    for (const field of FIELDS) {
      const topic = topicOf(signals.works, isDocumentaryOf(field), FIELDS.length);
      if (topic.beyondChance && topic.titles > (best?.topic.titles ?? 0)) best = { field, topic };
    }
    const strength = best && strengthBy(TITLES, best.topic.titles);
    if (best === undefined || strength === undefined) return undefined;
    const texts = {
      headline: 'guess.occupation.headline',
      evidence: 'guess.occupation.evidence',
      why: 'guess.occupation.why',
      wrong: 'guess.occupation.wrong',
    };
    const values = { field: { term: say(`guess.occupation.${best.field}`) } };
    return withDenominator(signals, guessOf('low', texts, { strength, topic: best.topic, values }));
  },
});
