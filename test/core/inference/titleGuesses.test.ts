/** Guesses from what titles are about, around their thresholds. The works are invented, so that what is usual among them is known. */

import { describe, expect, test } from 'vitest';
import { createMatcher } from '#core/knowledge/matcher.ts';
import type { Theme } from '#core/knowledge/vocabulary.ts';
import type { Work } from '#core/knowledge/work.ts';
import type { History } from '#core/history.ts';
import type { Strength } from '#core/model.ts';
import { clockOf, dayOf, historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { findingsFrom } from '#test/core/viewings.ts';

const FILM: Work = {
  names: [],
  kind: 'film',
  year: 2015,
  genres: ['drama'],
  audience: 'adult',
  language: 'en',
  country: 'US',
  themes: [],
  tier: 4,
  seasons: undefined,
  episodes: undefined,
};

/** Names no slip of a letter apart, in a thousand ordinary films. */
const series = (name: string, count: number, rest: Partial<Work>): Work[] =>
  Array.from({ length: count }, (_, i) => ({ ...FILM, ...rest, names: [`${name} part ${i}`] }));
const themed = (name: string, ...themes: Theme[]): Work[] => series(name, 12, { themes });

const WORKS = [
  ...series('Plain', 1000, {}),
  ...series('Toddler', 30, { audience: 'preschool' }),
  ...series('Pupil', 30, { audience: 'school' }),
  ...series('Turkish', 30, { language: 'tr', tier: 3 }),
  ...series('Turkish hit', 6, { language: 'tr', tier: 5 }),
  ...series('Eighties', 30, { year: 1984 }),
  ...series('Rare', 30, { tier: 2 }),
  ...themed('Rainbow', 'lgbtq'),
  ...themed('Gospel', 'christianity'),
  ...themed('Sutra', 'buddhism'),
  ...themed('Ballot', 'politics-general'),
  ...themed('Ward', 'illness'),
  ...themed('Gloom', 'depression'),
  ...themed('Bottle', 'alcohol'),
  ...series('Cartel', 12, { themes: ['drugs'], genres: ['crime'] }),
  ...themed('Bump', 'pregnancy'),
  ...themed('Loss', 'grief'),
  ...themed('Vows', 'wedding'),
];
const matcher = createMatcher(WORKS);

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

interface Watching extends Omit<Row, 'start' | 'title'> {
  readonly from?: string;
  readonly step?: number;
  readonly clock?: string;
  /** The number of the first part. */
  readonly first?: number;
}

/** Parts of a series, one every few days. */
function watch(
  name: string,
  count: number,
  { from = '2023-01-01', step = 3, clock = '20:00', first = 0, ...cells }: Watching = {},
): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    start: `${isoDay(dayOf(from) + i * step)} ${clock}`,
    duration: clockOf(5400),
    title: `${name} part ${i + first}`,
    ...cells,
  }));
}

const plain = watch('Plain', 120);
const kids = { profile: 'Bo', clock: '16:00' };

interface Case {
  readonly guess: string;
  readonly name: string;
  readonly history: History;
  readonly strength: Strength | undefined;
}
const one = (guess: string, name: string, rows: readonly Row[], strength?: Strength): Case => ({
  guess,
  name,
  history: historyOf(rows),
  strength,
});

const CASES: readonly Case[] = [
  one('orientation', 'four titles', [...plain, ...watch('Rainbow', 4)]),
  one('orientation', 'five titles of 125', [...plain, ...watch('Rainbow', 5)], 'thin'),
  one('orientation', 'ten titles', [...plain, ...watch('Rainbow', 10)], 'some'),
  one('orientation', 'five titles, but not 3 %', [...watch('Plain', 200, { step: 1 }), ...watch('Rainbow', 5)]),

  one('religion', 'four titles without a feast', [...plain, ...watch('Gospel', 4, { from: '2023-07-01' })]),
  one('religion', 'five titles', [...plain.slice(0, 15), ...watch('Gospel', 5, { from: '2023-07-01' })], 'thin'),
  one('religion', 'three titles around Easter in one year', [
    ...plain.slice(0, 15),
    ...watch('Gospel', 3, { from: '2023-04-06', step: 1 }),
  ]),
  one(
    'religion',
    'three titles around Easter in two years',
    [
      ...plain.slice(0, 15),
      ...watch('Gospel', 2, { from: '2023-04-06', step: 1 }),
      ...watch('Gospel', 1, { from: '2024-03-30', first: 2 }),
    ],
    'thin',
  ),
  one('religion', 'two religions do not add up', [...plain, ...watch('Gospel', 3), ...watch('Sutra', 3)]),
  one('religion', 'feasts without titles', watch('Plain', 300, { step: 1 })),

  one('politics', 'seven titles', [...plain, ...watch('Ballot', 7)]),
  one('politics', 'eight titles', [...plain, ...watch('Ballot', 8)], 'thin'),

  one('health', 'three titles in sixty days', [...plain, ...watch('Ward', 3)]),
  one('health', 'four titles in sixty days', [...plain, ...watch('Ward', 4, { step: 19 })], 'thin'),
  one('health', 'four titles in sixty-one days', [...plain, ...watch('Ward', 4, { step: 20 })], undefined),
  one(
    'health',
    'three titles, watched again',
    [0, 40, 80].flatMap((later) => [...plain, ...watch('Ward', 3, { from: isoDay(dayOf('2022-01-01') + later), step: 150 })]),
    'thin',
  ),

  one('mentalHealth', 'three titles', [...plain, ...watch('Gloom', 3)]),
  one('mentalHealth', 'four titles', [...plain, ...watch('Gloom', 4)], 'thin'),
  one('mentalHealth', 'late nights without titles', [
    ...watch('Plain', 120, { step: 1, clock: '18:00' }),
    ...watch('Plain', 40, { step: 1, from: '2023-05-01', clock: '21:00', first: 200 }),
  ]),
  one(
    'mentalHealth',
    'two titles in weeks of late nights',
    [
      ...watch('Plain', 120, { step: 1, clock: '18:00' }),
      ...watch('Plain', 40, { step: 1, from: '2023-05-01', clock: '21:00', first: 200 }),
      ...watch('Gloom', 2, { from: '2023-05-10', clock: '21:30' }),
    ],
    'thin',
  ),

  one('addiction', 'three titles', [...plain, ...watch('Bottle', 3)]),
  one('addiction', 'four titles in ninety days', [...plain, ...watch('Bottle', 4, { step: 29 })], 'thin'),
  one('addiction', 'crime stories do not count', [...plain, ...watch('Cartel', 12)]),

  one('pregnancy', 'titles alone', [...plain, ...watch('Bump', 6)]),
  one('pregnancy', 'nights alone', [
    ...plain,
    ...watch('Plain', 40, { clock: '03:00', step: 1, from: '2023-06-01', first: 300 }),
  ]),
  one('pregnancy', 'preschool shows alone', [...plain, ...watch('Toddler', 4, { from: '2023-09-01' })]),
  one(
    'pregnancy',
    'titles, then preschool shows',
    [...plain, ...watch('Bump', 4), ...watch('Toddler', 4, { from: '2023-09-01' })],
    'some',
  ),
  one(
    'pregnancy',
    'titles, then nights',
    [...plain, ...watch('Bump', 4), ...watch('Plain', 40, { clock: '03:00', step: 1, from: '2023-06-01', first: 300 })],
    'thin',
  ),

  one('child', 'nine titles', [...plain, ...watch('Toddler', 9, kids)]),
  one('child', 'ten titles', [...plain, ...watch('Toddler', 10, kids)], 'thin'),
  one('child', 'forty titles', [...plain, ...watch('Toddler', 20, kids), ...watch('Pupil', 20, kids)], 'strong'),

  one('origin', 'a fifth of the hours', [...watch('Plain', 40), ...watch('Turkish', 10)], 'thin'),
  one('origin', 'less than a fifth', [...watch('Plain', 45), ...watch('Turkish', 10)]),
  one('origin', 'the language of the country', [
    ...watch('Plain', 40, { country: 'TR (Turkey)' }),
    ...watch('Turkish', 30, { country: 'TR (Turkey)' }),
  ]),
  one('origin', 'what everybody has seen', [...watch('Plain', 10), ...watch('Turkish hit', 6)]),
  one('origin', 'four titles are a favourite', [...watch('Plain', 5), ...watch('Turkish', 4)]),

  one('grief', 'a stop alone', [...watch('Plain', 240, { profile: 'A' }), ...watch('Plain', 80, { profile: 'B' })]),
  one('grief', 'titles alone', [
    ...watch('Plain', 240, { profile: 'A' }),
    ...watch('Plain', 240, { profile: 'B' }),
    ...watch('Loss', 6, { profile: 'A' }),
  ]),
  one(
    'grief',
    'a stop, then titles',
    [
      ...watch('Plain', 240, { profile: 'A' }),
      ...watch('Plain', 80, { profile: 'B' }),
      ...watch('Loss', 4, { profile: 'A', from: '2023-09-10' }),
    ],
    'thin',
  ),

  one('relationship', 'a profile alone', [
    ...watch('Plain', 240, { profile: 'A' }),
    ...watch('Plain', 100, { profile: 'B', from: '2024-03-01' }),
  ]),
  one(
    'relationship',
    'a profile with titles',
    [
      ...watch('Plain', 240, { profile: 'A' }),
      ...watch('Plain', 100, { profile: 'B', from: '2024-03-01' }),
      ...watch('Vows', 4, { profile: 'A', from: '2024-03-01' }),
    ],
    'thin',
  ),
  one(
    'relationship',
    'a profile with its device',
    [...watch('Plain', 240, { profile: 'A' }), ...watch('Plain', 100, { profile: 'B', from: '2024-03-01', device: 'Pixel 7' })],
    'thin',
  ),

  one('age', 'a fifth of an earlier decade', [...watch('Plain', 40), ...watch('Eighties', 10)]),
  one('age', 'half of an earlier decade', [...watch('Plain', 10), ...watch('Eighties', 10)], 'thin'),
  one('rareTitles', 'two', [...plain, ...watch('Rare', 2)]),
  one('rareTitles', 'three', [...plain, ...watch('Rare', 3)], 'thin'),
  one('rareTitles', 'twenty', [...plain, ...watch('Rare', 20)], 'strong'),
];

describe.each([...new Set(CASES.map(({ guess }) => guess))])('%s', (guess) => {
  test.each(CASES.filter((one) => one.guess === guess))('$name', async ({ history, strength }) => {
    const { guesses } = await findingsFrom(history, { matcher });
    const found = guesses.find(({ id }) => id === guess);
    expect(found?.evidence.strength).toBe(strength);
    const rows = [...(found?.evidence.rows ?? [])];
    expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
    if (found !== undefined) expect(rows.length).toBeGreaterThan(0);
  });

  test.each([
    ['an empty file', historyOf([])],
    ['one row', historyOf(watch('Rainbow', 1))],
    ['no dates', quickHistoryOf(WORKS.slice(1000).map(({ names }) => [names[0]!, '']))],
  ])('%s breaks nothing', async (_, history) => {
    const { guesses } = await findingsFrom(history, { matcher });
    if (history.rows < 2) expect(guesses.some(({ id }) => id === guess)).toBe(false);
  });
});

test('without the tables nothing is guessed from titles', async () => {
  const rows = [...plain, ...watch('Rainbow', 12), ...watch('Ward', 12), ...watch('Toddler', 30)];
  const { guesses, facts } = await findingsFrom(historyOf(rows));
  expect(guesses.filter(({ fix }) => fix.role === 'title')).toEqual([]);
  expect(facts.filter(({ id }) => ['genres', 'languages', 'watchedByFew'].includes(id))).toEqual([]);
});

test('titles of other profiles are not laid to yours', async () => {
  const rows = [...watch('Plain', 120, { profile: 'A' }), ...watch('Rainbow', 12, { profile: 'B' })];
  const { guesses } = await findingsFrom(historyOf(rows), { matcher, mine: 0 });
  expect(guesses.some(({ id }) => id === 'orientation')).toBe(false);
});

test('the ages of a child drift with the years', async () => {
  const rows = [...plain, ...watch('Toddler', 12, { from: '2019-01-01' }), ...watch('Pupil', 12, { from: '2023-01-01' })];
  const { guesses } = await findingsFrom(historyOf(rows), { matcher });
  const headline = guesses.find(({ id }) => id === 'child')?.headline;
  expect(headline).toMatchObject({
    key: 'guess.child.headline.grew',
    values: { ages: '2–5', later: '6–9', from: '2019', to: '2023' },
  });
});
