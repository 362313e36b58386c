/** The shape of a guess from what titles are about: enough of them, more than chance would bring, in the file or within some days. */

import type { Work } from '../knowledge/work.ts';
import type { Theme } from '../knowledge/vocabulary.ts';
import { say, type MessageValue } from '../message.ts';
import type { Fix, Guess, Severity, Strength } from '../model.ts';
import { guessDetector, type GuessDetector } from './detector.ts';
import type { Signals } from './signals.ts';
import { clusterOf, topicOf, type About, type Topic } from './signals/topic.ts';
import { whoHasTheFile } from './whoHasTheFile.ts';

/** From how many titles on the evidence is thin, some, strong. */
export type Steps = Readonly<Record<Strength, number>>;

/** Undefined below the lowest step. */
export function strengthBy(steps: Steps, count: number): Strength | undefined {
  if (count >= steps.strong) return 'strong';
  if (count >= steps.some) return 'some';
  return count >= steps.thin ? 'thin' : undefined;
}

/** Works with any of some themes. */
export function aboutAny(...themes: readonly Theme[]): About {
  const wanted = new Set<Theme>(themes);
  return ({ themes: has }: Work) => has.some((theme) => wanted.has(theme));
}

/** Titles become genres: what a title is about goes, its kind of story stays. */
export const titlesToGenre: Fix = {
  role: 'title',
  operator: 'generalize',
  level: 'genre',
  label: say('guess.fix.genre'),
  cost: say('guess.cost.genre'),
};

/** Keys of the four texts of a guess. */
export interface Texts {
  readonly headline: string;
  readonly evidence: string;
  readonly why: string;
  readonly wrong: string;
}

/** A guess that rests on titles. */
export function guessOf(
  severity: Severity,
  texts: Texts,
  { strength, topic, values = {} }: { strength: Strength; topic: Topic; values?: Record<string, MessageValue> },
): Omit<Guess, 'kind' | 'id' | 'sensitive'> {
  const all = { ...values, count: topic.titles, of: topic.of, share: { percent: topic.of === 0 ? 0 : topic.titles / topic.of } };
  return {
    severity,
    headline: say(texts.headline, values),
    evidence: { strength, sentence: say(texts.evidence, all), rows: topic.rows, of: topic.rows.length },
    who: whoHasTheFile,
    why: say(texts.why),
    wrong: say(texts.wrong),
    fix: titlesToGenre,
  };
}

export interface TopicDeclaration {
  readonly id: string;
  readonly severity: Severity;
  readonly about: About;
  readonly titles: Steps;
  /** Within so many days; the whole file where it is left out. */
  readonly days?: number;
  /** The share of all known titles that is exceeded, 0..1. */
  readonly share?: number;
  readonly texts: Texts;
  /** Tried where the titles are too few. */
  readonly otherwise?: (signals: Signals) => Omit<Guess, 'kind' | 'id' | 'sensitive'> | undefined;
}

/** Declares a sensitive guess from the titles of the person's own rows. */
export function topicGuess(declaration: TopicDeclaration): GuessDetector {
  const { id, severity, about, titles, days, share = 0, texts, otherwise } = declaration;
  return guessDetector({
    id,
    needs: [],
    sensitive: true,
    find(signals) {
      const { works } = signals;
      const cluster = days === undefined ? undefined : clusterOf(works, about, days, titles.thin);
      const topic = days === undefined ? topicOf(works, about) : cluster;
      const strength =
        topic && topic.beyondChance && topic.titles > share * topic.of ? strengthBy(titles, topic.titles) : undefined;
      if (topic === undefined || strength === undefined) return otherwise?.(signals);
      const values = cluster && { from: { day: cluster.from }, to: { day: cluster.to } };
      return withDenominator(signals, guessOf(severity, texts, { strength, topic, ...(values && { values }) }));
    },
  });
}

/** The evidence against all rows that were looked at. */
export function withDenominator(
  { viewings, yours }: Pick<Signals, 'viewings' | 'yours'>,
  guess: Omit<Guess, 'kind' | 'id' | 'sensitive'>,
  scope = yours,
): Omit<Guess, 'kind' | 'id' | 'sensitive'> {
  const of = scope === 'yours' ? viewings.yours.length : viewings.everyone.length;
  return { ...guess, evidence: { ...guess.evidence, of } };
}
