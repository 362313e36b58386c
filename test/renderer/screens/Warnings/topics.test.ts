import { expect, test } from 'vitest';
import { GUESSES } from '#core/inference/guesses/index.ts';
import { en } from '#locales/en/index.ts';
import { TOPICS, topicOf } from '#renderer/screens/Warnings/topics.ts';

const sensitive = GUESSES.filter((guess) => guess.sensitive);

test('there are sensitive guesses to check', () => {
  expect(sensitive.length).toBeGreaterThan(0);
});

for (const { id } of sensitive) {
  test(`${id} belongs to a topic of the list, so that it can be opened`, () => {
    expect(TOPICS.map((topic) => topic.id)).toContain(topicOf(id));
  });
}

test('every topic has a name, and a guess of no topic stays closed', () => {
  for (const { name } of TOPICS) expect(en).toHaveProperty([name.key]);
  expect(TOPICS.some(({ id }) => id === topicOf('unheard of'))).toBe(false);
});

test('a topic names only guesses that exist', () => {
  const known = new Set(GUESSES.map(({ id }) => id));
  expect(TOPICS.flatMap(({ guesses }) => guesses).filter((id) => !known.has(id))).toEqual([]);
});
