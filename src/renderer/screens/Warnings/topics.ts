/**
 * The sensitive topics someone could read out of a viewing history, in a fixed order and the same for every file, so that the
 * list itself tells nothing.
 */

import { say, type Message } from '#core/message.ts';

export interface Topic {
  readonly id: string;
  readonly name: Message;
  /** Ids of the guesses of this topic. */
  readonly guesses: readonly string[];
}

const topic = (id: string, ...guesses: string[]): Topic => ({ id, name: say(`warnings.topic.${id}`), guesses });

export const TOPICS: readonly Topic[] = [
  topic('orientation', 'orientation'),
  topic('religion', 'religion'),
  topic('politics', 'politics'),
  topic('origin', 'origin'),
  topic('health', 'health'),
  topic('mentalHealth', 'mentalHealth'),
  topic('addiction', 'addiction'),
  topic('pregnancy', 'pregnancy'),
  topic('children', 'child'),
  topic('grief', 'grief'),
  topic('relationship', 'relationship'),
];

/** The topic of a sensitive guess. A guess that no topic lists is its own topic and stays closed. */
export function topicOf(guess: string): string {
  return TOPICS.find(({ guesses }) => guesses.includes(guess))?.id ?? guess;
}
