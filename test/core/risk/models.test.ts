/** The smaller models, each on cases small enough to count by hand. */

import { describe, expect, test } from 'vitest';
import { historyOf, type Row } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { showsByMonth } from '#test/core/anonymization/recipes.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { createMatcher } from '#core/knowledge/matcher.ts';
import { seeded } from '#core/random.ts';
import { assess } from '#core/risk/assess.ts';
import { oneClass, refine, type Classes } from '#core/risk/classes.ts';
import { guessWithin, hiddenCells } from '#core/risk/models/hiddenCells.ts';
import { profilesApart, toldRight } from '#core/risk/models/profilesApart.ts';
import { pseudonymFrequency } from '#core/risk/models/pseudonymFrequency.ts';
import { releaseLeak } from '#core/risk/models/releaseLeak.ts';
import { secondCopy } from '#core/risk/models/secondCopy.ts';
import { finished } from '#core/steps.ts';
import { unattended } from '#core/task.ts';
import type { Viewings } from '#core/viewings.ts';

const research = showsByMonth;
const keep = { operator: 'keep' } as const;
const blank = { operator: 'blank' } as const;
const rows = research.rows;

async function copyOf(viewings: Viewings, columns: Recipe['columns']) {
  const recipe: Recipe = { ...research, columns, rows: { ...rows, order: 'keep' } };
  const made = await anonymize(viewings, recipe, { random: seeded([1, 2, 3, 4]), label: ({ key }) => key }, unattended);
  if (!made.ok) throw new Error(made.failure.code);
  return { ...made.value, recipe };
}

/** Row -> class, as classes. */
const classesIn = (of: readonly number[]): Classes =>
  refine(oneClass(of.length), { codes: Uint32Array.from(of), bound: Math.max(...of) + 1 });

describe('guesses of what is hidden', () => {
  test.each<readonly [string, number[], number[], number, number]>([
    // Two classes that each hold one value: always right; the common value is right in 3 of 6.
    ['told by the class', [0, 0, 0, 1, 1, 1], [7, 7, 7, 8, 8, 8], 1, 0.5],
    ['the same everywhere', [0, 0, 1, 1], [5, 5, 5, 5], 1, 1],
    // A row alone in its class: the common value, 5, is guessed, and is wrong.
    ['alone', [0, 1, 1, 1], [4, 5, 5, 5], 0.75, 0.75],
    // Of two and two, each row sees one of its own value and two of the other.
    ['evenly mixed', [0, 0, 0, 0], [1, 1, 2, 2], 0, 0.5],
    // Three and one: the three see two of their own, the one sees three of the other.
    ['mostly one', [0, 0, 0, 0], [1, 1, 1, 2], 0.75, 0.75],
    // Two and one: each of the two sees one of each.
    ['a tie without itself', [0, 0, 0], [1, 1, 2], 1 / 3, 2 / 3],
  ])('%s', (_name, classes, hidden, right, base) => {
    const guessed = guessWithin(classesIn(classes), Uint32Array.from(hidden));
    expect(guessed).toMatchObject({
      rows: hidden.length,
      right: expect.closeTo(right, 9) as number,
      base: expect.closeTo(base, 9) as number,
    });
    expect(guessed.gain).toBeCloseTo(base === 1 ? 0 : Math.max(0, (right - base) / (1 - base)));
  });

  test('of more shows and classes than a plain table has room for', () => {
    const [classes, rows] = [2500, 5000];
    // Two rows a class, which agree in every other one.
    const hidden = Uint32Array.from({ length: rows }, (_, row) => (row % 4 === 3 ? row : row >> 1));
    const guessed = guessWithin(classesIn(Array.from({ length: rows }, (_, row) => row >> 1)), hidden);
    expect(guessed).toMatchObject({ rows, right: 0.5 });
    expect(classes * rows).toBeGreaterThan(1 << 21);
  });

  test('a hidden device that the country tells is found, a column that is kept is not looked for', async () => {
    const viewings = viewingsFrom(
      historyOf(
        Array.from({ length: 20 }, (_, at): Row => ({
          start: `2024-05-0${1 + (at % 9)} 20:00`,
          device: at % 2 ? 'Xbox' : 'iPad',
          country: at % 2 ? 'NL (Netherlands)' : 'PT (Portugal)',
        })),
      ),
    );
    const { history, sourceRow } = await copyOf(viewings, { country: keep });
    const found = finished(hiddenCells(viewings, history, sourceRow));
    expect(found.map(({ role }) => role)).toEqual(['device']);
    expect(found[0]).toMatchObject({ right: 1, base: 0.5, gain: 1 });
    const nothing = await copyOf(viewings, { start: keep });
    expect(finished(hiddenCells(viewings, nothing.history, nothing.sourceRow)).every(({ gain }) => gain === 0)).toBe(true);
  });
});

describe('profiles told apart', () => {
  test('by a column that differs, and not by one that does not', () => {
    const truth = Uint32Array.of(0, 0, 0, 1, 1, 1);
    expect(toldRight([Uint32Array.of(3, 3, 3, 4, 4, 4)], truth, 2)).toBe(1);
    // Each row sees fewer of its own profile than of the other.
    expect(toldRight([new Uint32Array(6)], truth, 2)).toBe(0);
    expect(toldRight([], Uint32Array.of(0, 0, 0, 1), 2)).toBe(0.75);
  });

  const household = (hours: readonly [number, number]): Viewings =>
    viewingsFrom(
      historyOf(
        Array.from({ length: 60 }, (_, at): Row => ({
          profile: at % 3 ? 'Ada' : 'Max',
          start: `2024-0${1 + (at % 6)}-1${at % 10} ${String(hours[at % 3 ? 0 : 1]).padStart(2, '0')}:00`,
        })),
      ),
    );

  test('by their hours, in a copy that has neither names nor days', async () => {
    const viewings = household([8, 21]);
    const { history, sourceRow } = await copyOf(viewings, { start: { operator: 'generalize', level: 'year+hour' } });
    expect(profilesApart(viewings, history, sourceRow)).toMatchObject({
      profiles: 2,
      rows: 60,
      right: 1,
      base: 40 / 60,
      gain: 1,
      by: [{ role: 'start', right: 1 }],
    });
    const dull = await copyOf(viewings, { start: { operator: 'generalize', level: 'year' } });
    expect(profilesApart(viewings, dull.history, dull.sourceRow)).toMatchObject({ gain: 0, by: [] });
  });

  test('not where there is one', () => {
    const viewings = viewingsFrom(historyOf([{ start: '2024-05-01 20:00' }]));
    expect(profilesApart(viewings, viewings.history, new Uint32Array(1))).toBeUndefined();
  });
});

const work = (name: string, year: number | undefined, seasons: number, episodes: number) => ({
  names: [name],
  kind: 'show' as const,
  year,
  genres: ['drama'] as const,
  audience: 'adult' as const,
  language: 'en',
  country: 'US',
  themes: [],
  tier: 3,
  seasons,
  episodes,
});
const matcher = createMatcher([work('Old', 1990, 1, 6), work('New', 2024, 2, 20), work('Undated', undefined, 9, 200)]);
const watched = (list: readonly (readonly [title: string, day: string])[]): Viewings =>
  viewingsFrom(historyOf(list.map(([title, day]) => ({ title, start: `${day} 20:00` }))), { matcher });

describe('the release of what was watched bounds a shift', () => {
  test.each<readonly [string, [string, string][], number | undefined, boolean]>([
    [
      'the newest release counts',
      [
        ['Old: Season 1: A', '2024-03-01'],
        ['New: Season 1: A', '2024-03-01'],
      ],
      60,
      true,
    ],
    ['a week after the new year', [['New: Season 1: A', '2024-01-08']], 7, false],
    ['before its release', [['New: Season 1: A', '2023-12-01']], 0, false],
    [
      'a year that is not known',
      [
        ['Undated: Season 1: A', '2024-01-08'],
        ['Nobody: Season 1: A', '2024-01-02'],
      ],
      undefined,
      true,
    ],
  ])('%s', (_name, list, atMost, hides) => expect(releaseLeak(watched(list))).toMatchObject({ atMost, hides }));
});

test('a shifted copy is judged by the dates it holds, and a fortnight is no protection', async () => {
  // Seen 60 days after the year began: shifted back by eight weeks, four days are left.
  const viewings = watched([['New: Season 1: A', '2024-03-01']]);
  const columns = { title: keep, start: { operator: 'shiftDates', weeks: 8 } } as const;
  const { history, sourceRow, recipe } = await copyOf(viewings, columns);
  const shifted = history.columns.find(({ kind }) => kind === 'instant');
  const moved = shifted?.kind === 'instant' ? Math.floor(shifted.seconds[0]! / 86_400) - viewings.day[0]! : Number.NaN;
  expect(Math.abs(moved) % 7).toBe(0);
  const left = Math.max(0, 60 + moved);
  expect(releaseLeak(viewings, { history, sourceRow })).toEqual({ of: 'shifted', viewings: 1, atMost: left, hides: left >= 14 });
  const { linkability } = assess(history, { people: 'one', origin: { original: viewings, recipe, sourceRow } });
  expect(linkability).toMatchObject({ releaseLeak: { of: 'shifted', atMost: left } });
});

test('who looks a row up among many people finds the rare title, and few others', () => {
  const popular = createMatcher([{ ...work('Old', 1990, 1, 6), tier: 5 }]);
  const viewings = viewingsFrom(
    historyOf(
      [...Array.from({ length: 9 }, () => 'Old: Season 1: A'), 'Nobody Knows This'].map((title) => ({
        title,
        start: '2024-03-01 20:00',
      })),
    ),
    { matcher: popular },
  );
  const sourceRow = Uint32Array.from({ length: 10 }, (_, row) => row);
  const { linkability } = assess(viewings.history, { people: 'one', origin: { original: viewings, sourceRow } });
  if (!linkability.measured) throw new Error('Not measured.');
  const [near, , all] = linkability.population.circles;
  // Among a thousand people nobody else has seen the title nobody knows; a popular episode of one day is seen by few as well.
  expect(near!.highest).toBeGreaterThan(0.9);
  expect(near!.marketer).toBeGreaterThan(all!.marketer);
  expect(all!.marketer).toBeLessThan(0.2);
  expect(all!.atRisk).toBeLessThan(near!.atRisk + 1e-9);
});

test('a show under a pseudonym could be as many works as have its seasons and episodes', () => {
  const episodes = (show: string, season: number, count: number): [string, string][] =>
    Array.from({ length: count }, (_, at) => [`${show}: Season ${season}: Episode ${at}`, '2024-03-01']);
  const viewings = watched([
    ...episodes('A', 1, 6),
    ...episodes('B', 1, 4),
    ...episodes('B', 2, 4),
    ...episodes('C', 1, 30),
    ['D: Season 1: E', '2024-03-01'],
  ]);
  // A: all three. B: two seasons, so two. C: thirty episodes, so one. D has one episode and is not judged.
  expect(pseudonymFrequency(viewings)).toEqual({ shows: 3, recognisable: 3, few: 5, fewest: 1 });
  expect(pseudonymFrequency(viewingsFrom(viewings.history))).toMatchObject({ shows: 0, fewest: undefined });
});

test('two copies of one original say together what neither says alone', async () => {
  const viewings = watched([
    ['Old: Season 1: A', '2024-03-01'],
    ['Old: Season 1: A', '2024-04-01'],
    ['New: Season 1: A', '2024-03-01'],
    ['New: Season 1: A', '2024-04-01'],
  ]);
  const [titles, dates] = [await copyOf(viewings, { title: keep }), await copyOf(viewings, { start: keep, title: blank })];
  expect(secondCopy(titles, dates)).toEqual({ rows: 4, oneOfAKind: { first: 0, second: 0, together: 4 } });
  expect(secondCopy(titles, titles)).toEqual({ rows: 4, oneOfAKind: { first: 0, second: 0, together: 0 } });
  const part = { ...dates, sourceRow: Uint32Array.of(0, 9, 9, 3) };
  expect(secondCopy(titles, part).rows).toBe(2);
});

test('the report of a copy has all of them', async () => {
  const viewings = watched([
    ['Old: Season 1: A', '2024-03-01'],
    ['New: Season 1: A', '2024-04-01'],
  ]);
  const { history, sourceRow, recipe } = await copyOf(viewings, { title: { operator: 'pseudonymize' }, start: keep });
  const { linkability, inference } = assess(history, { people: 'one', origin: { original: viewings, recipe, sourceRow } });
  expect(linkability).toMatchObject({
    measured: true,
    detail: { titles: 'none', dates: 'day' },
    pseudonymFrequency: { shows: 0 },
  });
  expect(inference.measured).toBe(true);
});
