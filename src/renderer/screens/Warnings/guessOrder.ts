/** Which guesses are in the list, and in what order: harm first, then how much the file supports it. */

import type { GuessView } from '#app/contract.ts';
import type { Severity, Strength } from '#core/model.ts';
import type { Plan } from '#renderer/plan.ts';

/** By guess id; a guess without one is open. */
export type Dispositions = Plan['dispositions'];

export interface GuessFilter {
  readonly severity: Severity | 'all';
  readonly state: 'all' | 'open' | 'handled';
}

export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];
const STRENGTHS: readonly Strength[] = ['strong', 'some', 'thin'];

/** By severity, then strength; guesses that are equal in both keep the order they came in. */
export function ordered(guesses: readonly GuessView[]): readonly GuessView[] {
  return [...guesses].sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = ({ severity, evidence }: GuessView): number =>
  SEVERITIES.indexOf(severity) * STRENGTHS.length + STRENGTHS.indexOf(evidence.strength);

/** Sensitive guesses are in the list only when their topic was opened. */
export function openToSee(
  guesses: readonly GuessView[],
  openedTopics: ReadonlySet<string>,
  topicOf: (id: string) => string,
): readonly GuessView[] {
  return guesses.filter((guess) => !guess.sensitive || openedTopics.has(topicOf(guess.id)));
}

export function matching(guesses: readonly GuessView[], filter: GuessFilter, dispositions: Dispositions): readonly GuessView[] {
  return guesses.filter((guess) => {
    const handled = dispositions[guess.id] !== undefined;
    if (filter.state !== 'all' && (filter.state === 'handled') !== handled) return false;
    return filter.severity === 'all' || guess.severity === filter.severity;
  });
}

/** One mark per guess for the row of small cells: those in the plan first, then those left, then the open ones. */
export function handledMarks(guesses: readonly GuessView[], dispositions: Dispositions): readonly ('plan' | 'left' | 'open')[] {
  const marks = guesses.map(({ id }) => {
    const disposition = dispositions[id];
    return disposition === undefined ? 'open' : disposition === 'protect' ? 'plan' : 'left';
  });
  const place = ['plan', 'left', 'open'];
  return marks.sort((a, b) => place.indexOf(a) - place.indexOf(b));
}
