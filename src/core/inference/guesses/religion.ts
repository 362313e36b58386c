/** Religion: titles about one religion, and whether they are watched around its feasts. Feasts alone say nothing. */

import { feastOf } from '../../knowledge/feasts.ts';
import type { Theme } from '../../knowledge/vocabulary.ts';
import { civilFromDays } from '../../dateForm.ts';
import { say } from '../../message.ts';
import { NO_DAY } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import { topicOf, type Topic } from '../signals/topic.ts';
import { aboutAny, guessOf, strengthBy, withDenominator } from '../topicGuess.ts';

const RELIGIONS = ['christianity', 'islam', 'judaism', 'hinduism', 'buddhism'] as const satisfies readonly Theme[];

const TITLES = { thin: 5, some: 10, strong: 20 } as const;
/** Fewer titles count where they were watched around the religion's feasts in two years. */
const FEAST_TITLES = 3;
const FEAST_YEARS = 2;

export const religion = guessDetector({
  id: 'religion',
  needs: [],
  sensitive: true,
  find(signals) {
    let best: { readonly name: (typeof RELIGIONS)[number]; readonly topic: Topic } | undefined;
    for (const name of RELIGIONS) {
      const topic = topicOf(signals.works, aboutAny(name), RELIGIONS.length);
      if (topic.beyondChance && topic.titles > (best?.topic.titles ?? 0)) best = { name, topic };
    }
    if (best === undefined) return undefined;
    const { name, topic } = best;
    const days = new Set<number>();
    for (const row of topic.rows) days.add(signals.viewings.day[row]!);
    const years = new Set<number>();
    for (const day of days) if (day !== NO_DAY && feastOf(name, day)) years.add(civilFromDays(day).year);
    const feasts = topic.titles >= FEAST_TITLES && years.size >= FEAST_YEARS;
    const strength = strengthBy(TITLES, topic.titles) ?? (feasts ? 'thin' : undefined);
    if (strength === undefined) return undefined;
    const values = { religion: { term: say(`guess.religion.${name}`) }, years: years.size };
    const texts = {
      headline: 'guess.religion.headline',
      evidence: feasts ? 'guess.religion.evidence.feasts' : 'guess.religion.evidence.titles',
      why: 'guess.religion.why',
      wrong: 'guess.religion.wrong',
    };
    return withDenominator(signals, guessOf('high', texts, { strength, topic, values }));
  },
});
