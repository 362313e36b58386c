/**
 * The sensitive topics someone could read out of a viewing history, in a fixed order and the same for every file, so that the
 * list itself tells nothing. The program does not look for all of them: which, is said when a topic is opened, not before.
 */

import { say, type Message } from '#core/message.ts';

export interface Topic {
  readonly id: string;
  readonly name: Message;
  /** Ids of the guesses of this topic; empty for a topic that the program does not look for. */
  readonly guesses: readonly string[];
}

const topic = (id: string, ...guesses: string[]): Topic => ({ id, name: say(`warnings.topic.${id}`), guesses });

export const TOPICS: readonly Topic[] = [
  topic('orientation'),
  topic('religion'),
  topic('politics'),
  topic('origin'),
  topic('health'),
  topic('mentalHealth'),
  topic('addiction'),
  topic('pregnancy'),
  topic('children', 'child'),
  topic('grief'),
  topic('relationship'),
];

/** The topic of a sensitive guess. A guess that no topic lists is its own topic and stays closed. */
export function topicOf(guess: string): string {
  return TOPICS.find(({ guesses }) => guesses.includes(guess))?.id ?? guess;
}
