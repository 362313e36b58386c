import { expect, test } from 'vitest';
import type { GuessView } from '#app/contract.ts';
import type { Severity, Strength } from '#core/model.ts';
import { handledMarks, matching, openToSee, ordered } from '#renderer/screens/Warnings/guessOrder.ts';
import { topicOf } from '#renderer/screens/Warnings/topics.ts';

const guess = (id: string, severity: Severity, strength: Strength, sensitive = false): GuessView => ({
  id,
  severity,
  sensitive,
  headline: { key: id },
  evidence: { strength, sentence: { key: id }, rows: 1, of: 2 },
  who: { key: id },
  why: { key: id },
  wrong: { key: id },
  fix: { role: 'start', step: { operator: 'generalize', level: 'month' }, label: { key: id }, cost: { key: id } },
});

const GUESSES = [
  guess('low', 'low', 'strong'),
  guess('thin', 'high', 'thin'),
  guess('child', 'high', 'strong', true),
  guess('first', 'medium', 'some'),
  guess('second', 'medium', 'some'),
];
const ids = (guesses: readonly GuessView[]) => guesses.map(({ id }) => id);

test('severity comes before strength, and equals keep their order', () => {
  expect(ids(ordered(GUESSES))).toEqual(['child', 'thin', 'first', 'second', 'low']);
});

test('a sensitive guess is not in the list until its topic is opened', () => {
  expect(ids(openToSee(GUESSES, new Set(), topicOf))).not.toContain('child');
  expect(ids(openToSee(GUESSES, new Set(['religion']), topicOf))).not.toContain('child');
  expect(ids(openToSee(GUESSES, new Set(['children']), topicOf))).toContain('child');
});

const FILTERS = [
  { filter: { severity: 'all', state: 'all' }, expected: ['low', 'thin', 'child', 'first', 'second'] },
  { filter: { severity: 'medium', state: 'all' }, expected: ['first', 'second'] },
  { filter: { severity: 'all', state: 'handled' }, expected: ['low', 'first'] },
  { filter: { severity: 'medium', state: 'open' }, expected: ['second'] },
  { filter: { severity: 'high', state: 'handled' }, expected: [] },
] as const;

for (const { filter, expected } of FILTERS) {
  test(`${filter.severity}, ${filter.state}: ${expected.join(' ') || 'none'}`, () => {
    expect(ids(matching(GUESSES, filter, { low: 'leave', first: 'protect' }))).toEqual(expected);
  });
}

test('cells: in the plan first, then left, then open', () => {
  expect(handledMarks(GUESSES, { low: 'notRelevant', second: 'protect' })).toEqual(['plan', 'left', 'open', 'open', 'open']);
});
