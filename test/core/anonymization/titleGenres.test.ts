/** Titles at the levels that need to know what they are. */

import { expect, it } from 'vitest';
import { title } from '#core/anonymization/hierarchies/title.ts';
import { cellText, columnOf } from '#core/history.ts';
import { createMatcher } from '#core/knowledge/matcher.ts';
import type { Work } from '#core/knowledge/work.ts';
import type { Message } from '#core/message.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { historyOf, textColumn } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const work = (name: string, tier: number, rest: Partial<Work> = {}): Work => ({
  names: [name],
  kind: 'show',
  year: 2015,
  genres: ['comedy', 'drama'],
  audience: 'adult',
  language: 'en',
  country: 'US',
  themes: [],
  tier,
  seasons: 3,
  episodes: 30,
  ...rest,
});
const matcher = createMatcher([
  work('Harbour Lights', 5),
  work('Salt Road', 3, { kind: 'film', genres: ['science-fiction'] }),
  work('The Well', 4, { kind: 'film' }),
  work('The Well', 4, { kind: 'film', year: 1999 }),
]);
const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);

const CASES: readonly (readonly [cell: string, popular: string, genre: string])[] = [
  ['Harbour Lights: Season 2: Tide (Episode 1)', 'Harbour Lights', 'Comedy'],
  ['Salt Road', 'Science fiction', 'Science fiction'],
  ['Unheard Of: Season 1: First (Episode 1)', 'Series', 'Series'],
  ['', '', ''],
];
const history = historyOf(CASES.map(([cell]) => ({ start: '2024-05-01 20:00', title: cell })));
const from = { column: columnOf(history, 'title')!, viewings: viewingsFrom(history, { matcher }) };

it.each(['popularOrGenre', 'genre'] as const)('%s', (level) => {
  const copy = title.generalize(from, level, { write: 'parseable', label });
  expect(CASES.map((_, row) => cellText(copy, row))).toEqual(
    CASES.map(([, popular, genre]) => (level === 'genre' ? genre : popular)),
  );
  expect(title.countFiner(copy, level, from, label)).toBe(0);
  expect(title.countFiner(textColumn('x', 'title', ['Salt Road', '']), level, from, label)).toBe(1);
});

it('tells a name that several works share by its kind alone', () => {
  const shared = historyOf([{ start: '2024-05-01 20:00', title: 'The Well' }]);
  const original = { column: columnOf(shared, 'title')!, viewings: viewingsFrom(shared, { matcher }) };
  const copy = title.generalize(original, 'genre', { write: 'parseable', label });
  expect(cellText(copy, 0)).not.toBe('The Well');
  expect(title.countFiner(copy, 'genre', original, label)).toBe(0);
});

it('keeps no name where no work is known', () => {
  const original = { ...from, viewings: viewingsFrom(history) };
  const copy = title.generalize(original, 'popularOrGenre', { write: 'parseable', label });
  const kept = CASES.map(([cell], row) => cell !== '' && cell.startsWith(cellText(copy, row)));
  expect(kept).not.toContain(true);
});
