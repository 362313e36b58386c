/** Works out of IMDb's lists: only those whose names an export holds, in the tiers their votes give. */

import { describe, expect, test } from 'vitest';
import { recogniseMore, type ImdbFile } from '#core/knowledge/imdb/recogniseMore.ts';
import { tierOf } from '#core/knowledge/imdb/tables.ts';
import { linesOf } from '#core/knowledge/imdb/lines.ts';
import type { Task } from '#core/task.ts';
import { unattended } from '#core/task.ts';
import { bytesOf, imdbTexts, type Planted } from './imdbFiles.ts';

const PLANTED: readonly Planted[] = [
  { type: 'movie', primary: 'The Salt Road', year: '2014', genres: 'Drama,Sci-Fi', votes: 150_000 },
  {
    type: 'tvSeries',
    primary: 'Harbour Lights',
    votes: 1_000,
    akas: [
      ['Les Lumières du port', 'FR', 'fr'],
      ['Hafenlichter', 'DE', 'de'],
    ],
  },
  { type: 'tvEpisode', primary: 'Pip and the Tide' },
  { type: 'movie', primary: 'Night Swim', adult: true },
  { type: 'movie', primary: 'Namesake', votes: 90_000, year: '2010' },
  { type: 'movie', primary: 'Namesake', votes: 40, year: '1990' },
  { type: 'tvMiniSeries', primary: 'Twins', votes: 3_000, year: '2010' },
  { type: 'tvMiniSeries', primary: 'Twins', votes: 2_500, year: '2019' },
  { type: 'movie', primary: 'Translated', original: 'Vertaald', year: '\\N', genres: '\\N', votes: 30_000 },
];
const texts = imdbTexts(20_000, PLANTED);
const file = (make: () => Iterable<string>): ImdbFile => ({ chunks: () => bytesOf(make()) });
const ALL = [file(texts.basics), file(texts.akas), file(texts.ratings)];
const NAMES = [
  'Salt Road',
  'Lumières du port',
  'Hafenlichter',
  'Pip and the Tide',
  'Night Swim',
  'Namesake',
  'Twins',
  'Vertaald',
  'Not Listed',
  '',
];

async function found(
  files: readonly ImdbFile[],
  names: readonly string[],
  task: Task = unattended,
): Promise<readonly string[] | string> {
  const result = await recogniseMore(files, names, task);
  if (!result.ok) return `${result.failure.code} ${result.failure.message.key}`;
  return result.value
    .map(({ names: [name], kind, year, genres, tier }) => `${name} ${kind} ${year} ${genres.join('+')} ${tier}`)
    .sort();
}

test('works are found by their own and their other names, and told apart by votes', async () => {
  expect(await found(ALL, NAMES)).toEqual([
    'Les Lumières du port show 2012 drama 1',
    'Namesake film 2010 drama 3',
    'The Salt Road film 2014 drama+science-fiction 4',
    'Twins show 2010 drama 2',
    'Twins show 2019 drama 2',
    'Vertaald film undefined drama 3',
  ]);
});

test('the order of the files is no matter', async () => {
  expect(await found(ALL.toReversed(), NAMES)).toEqual(await found(ALL, NAMES));
});

test('without votes every work is seen by few; without other names those are not found', async () => {
  expect(await found([ALL[0]!], ['Salt Road', 'Lumières du port'])).toEqual(['The Salt Road film 2014 drama+science-fiction 1']);
});

describe('refusals', () => {
  const cases: readonly (readonly [string, readonly ImdbFile[], string])[] = [
    ['no list of all works', ALL.slice(1), 'not-a-table app.refusal.noImdbBasics'],
    ['another table', [ALL[0]!, file(() => ['Title,Date\nx,1\n'])], 'not-a-table app.refusal.notImdb'],
    ['an empty file', [file(() => [])], 'not-a-table app.refusal.notImdb'],
  ];
  test.each(cases)('%s', async (_, files, expected) => {
    expect(await found(files, NAMES)).toBe(expected);
  });

  test('cancelled between two pieces', async () => {
    let pauses = 0;
    const task: Task = {
      get cancelled() {
        return pauses > 3;
      },
      report: () => {},
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    };
    expect(await found(ALL, NAMES, task)).toBe('cancelled app.refusal.cancelled');
    expect(pauses).toBe(4);
  });
});

test.each([
  [0, 1],
  [1_999, 1],
  [2_000, 2],
  [20_000, 3],
  [100_000, 4],
  [499_999, 4],
  [500_000, 5],
])('%d votes are tier %d', (votes, tier) => {
  expect(tierOf(votes)).toBe(tier);
});

test('lines are whole wherever the bytes are cut', async () => {
  const bytes = new TextEncoder().encode('één\ntwee\ndrié');
  for (let cut = 0; cut <= bytes.length; cut++) {
    const lines: string[] = [];
    const halves = (async function* () {
      yield bytes.subarray(0, cut);
      yield bytes.subarray(cut);
    })();
    for await (const batch of linesOf(halves)) lines.push(...batch.lines);
    expect(lines).toEqual(['één', 'twee', 'drié']);
  }
});
