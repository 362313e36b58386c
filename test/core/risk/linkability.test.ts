/** The closed form and what it rests on: small cases by hand, and what must hold of every file. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf, quickHistoryOf } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';
import { showsByMonth } from '#test/core/anonymization/recipes.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { inventedCatalogue } from '#core/knowledge/catalogue.ts';
import { ACTIVITIES, rateOf } from '#core/knowledge/popularity.ts';
import { createMatcher } from '#core/knowledge/matcher.ts';
import { seeded, seedOf } from '#core/random.ts';
import { assess } from '#core/risk/assess.ts';
import { anonymitySet, fitting, inTwoDigits, setAmong, uniqueAmong } from '#core/risk/models/anonymitySet.ts';
import { detailOf, Publishing, shareThatFits, UNTOUCHED, type Detail } from '#core/risk/publishing.ts';
import { someKnown, subjectOf } from '#core/risk/subject.ts';
import { shareOf } from '#core/risk/wilson.ts';
import { cellText } from '#core/history.ts';
import { unattended } from '#core/task.ts';

const research = showsByMonth;
const withLevels = (title: string | undefined, start: string | undefined): Recipe => ({
  ...research,
  columns: {
    ...research.columns,
    title:
      title === undefined
        ? { operator: 'blank' }
        : title === 'exact'
          ? { operator: 'keep' }
          : { operator: 'generalize', level: title },
    start:
      start === undefined
        ? { operator: 'blank' }
        : start === 'day'
          ? { operator: 'keep' }
          : { operator: 'generalize', level: start },
  },
});

const work = (name: string, tier: number, kind: 'film' | 'show' = 'film', genre: 'drama' | 'comedy' = 'drama') => ({
  names: [name],
  kind,
  year: 2015,
  genres: [genre] as const,
  audience: 'adult' as const,
  language: 'en',
  country: 'US',
  themes: [],
  tier,
  seasons: kind === 'show' ? 2 : undefined,
  episodes: kind === 'show' ? 20 : undefined,
});
const matcher = createMatcher([work('Known by All', 5), work('Known by Few', 1), work('Funny', 3, 'show', 'comedy')]);

describe('the interval of a share', () => {
  test.each([
    [0, 500, 0, 0.0076],
    [16, 500, 0.0198, 0.0514],
    [250, 500, 0.4563, 0.5437],
    [500, 500, 0.9924, 1],
    [1, 1, 0.2065, 1],
  ])('%i of %i', (count, of, low, high) => {
    const share = shareOf(count, of);
    expect(share.low).toBeCloseTo(low, 3);
    expect(share.high).toBeCloseTo(high, 3);
  });
});

describe('the closed form by hand', () => {
  test('activities are shares of one, with a mean of one', () => {
    expect(ACTIVITIES.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(ACTIVITIES.reduce((sum, { share, amount }) => sum + share * amount, 0)).toBeCloseTo(1, 1);
  });

  test.each([
    [1000, 0, 1, 1],
    [1001, 0.01, 11, (1 - 0.01) ** 1000],
    [11, 0.5, 6, 0.5 ** 10],
    [1e7, 1e-7, 2, Math.exp(-1)],
    [100, 1, 100, 0],
  ])('among %i people of whom each fits with %f', (people, share, set, unique) => {
    expect(setAmong(people, share)).toBeCloseTo(set, 4);
    expect(uniqueAmong(people, share)).toBeCloseTo(unique, 5);
  });

  test.each([
    [0, 0],
    [0.4, 0],
    [7.6, 8],
    [99.4, 99],
    [994, 990],
    [9_441_617, 9_400_000],
  ])('%f is said as %i', (number, said) => expect(inTwoDigits(number)).toBe(said));

  test('nothing known fits everybody, what nobody has fits nobody', () => {
    expect(shareThatFits([])).toBeCloseTo(1);
    expect(shareThatFits([0])).toBe(0);
    expect(shareThatFits([rateOf(0.01), 1e9])).toBeCloseTo(shareThatFits([rateOf(0.01)]));
    // A small rate is a small share, of whoever watches an average amount.
    expect(shareThatFits([1e-6])).toBeCloseTo(1e-6, 7);
  });

  test('a rate is the popularity of the value times the weight of the window', () => {
    const subject = subjectOf(
      viewingsFrom(
        quickHistoryOf([
          ['Known by All', '2020-01-01'],
          ['Nobody’s Film', '2021-06-01'],
          ['Known by Few', '2024-12-29'],
        ]),
        { matcher },
      ),
      { recipe: withLevels('exact', 'day') },
    )!;
    const days = subject.publishing.days;
    const window = 7 / days;
    const rates = [...subject.rows].map((row) => subject.publishing.rate(subject.known(row).value, 3));
    expect(days).toBe(1825);
    expect(rates[0]).toBeCloseTo(rateOf(0.18) * window, 9);
    expect(rates[1]).toBeCloseTo(rateOf(0.0005) * window, 9);
    expect(rates[2]).toBeCloseTo(rateOf(0.001) * window, 9);
  });
});

describe('what a recipe publishes', () => {
  test.each<readonly [string | undefined, string | undefined, Detail]>([
    ['exact', 'day', UNTOUCHED],
    ['show', 'month+partOfDay', { titles: 'show', dates: 'month' }],
    ['genre', 'hour', { titles: 'genre', dates: 'day' }],
    ['kind', 'year', { titles: 'kind', dates: 'year' }],
    [undefined, undefined, { titles: 'none', dates: 'none' }],
  ])('%s and %s', (title, start, detail) => expect(detailOf(withLevels(title, start))).toEqual(detail));

  test('an interval is the whole unit a day lies in', () => {
    const catalogue = inventedCatalogue(5, seeded(seedOf('x')));
    const interval = (dates: Detail['dates'], day: string) =>
      new Publishing(catalogue, { titles: 'show', dates }, 365).interval(Date.parse(day) / 86_400_000);
    expect(interval('day', '2024-02-29').length).toBe(1);
    expect(interval('month', '2024-02-29')).toEqual({ first: Date.parse('2024-02-01') / 86_400_000, length: 29 });
    expect(interval('quarter', '2023-02-10').length).toBe(90);
    expect(interval('year', '2023-12-31')).toEqual({ first: Date.parse('2023-01-01') / 86_400_000, length: 365 });
    expect(interval('week', '2024-01-03').first).toBe(Date.parse('2024-01-01') / 86_400_000);
    expect(interval('none', '2024-01-03').length).toBe(Infinity);
  });

  const titles = ['Known by All', 'Known by Few', 'Funny: Season 1: One', 'Funny: Season 2: Two', 'Odd: Season 1: A', 'Alone'];
  const rows = Array.from({ length: 60 }, (_, at) => ({
    start: `20${18 + (at % 4)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + ((at * 7) % 28)).padStart(2, '0')} 12:00:00`,
    title: titles[at % titles.length]!,
  }));

  test.each(
    (['exact', 'season', 'show', 'popularOrGenre', 'genre', 'kind'] as const).flatMap((title) =>
      (['day', 'month', 'quarter', 'year'] as const).map((date) => [title, date] as const),
    ),
  )('says the same in the model as in the copy: %s, %s', async (title, date) => {
    const viewings = viewingsFrom(historyOf(rows), { matcher });
    const recipe = withLevels(title, date);
    const made = await anonymize(
      viewings,
      { ...recipe, rows: { ...recipe.rows, order: 'keep' } },
      { random: seeded([1, 2, 3, 4]), label: ({ key }) => key },
      unattended,
    );
    if (!made.ok) throw new Error(made.failure.code);
    const subject = subjectOf(viewings, { recipe })!;
    const column = (role: string) => made.value.history.columns.find((one) => one.role === role)!;
    const pairs = new Map<string, string>();
    for (const row of subject.rows) {
      const { value, day } = subject.known(row);
      const model = `${value} ${subject.publishing.interval(day).first}`;
      const cells = `${cellText(column('title'), row)} ${cellText(column('start'), row).slice(0, date === 'day' ? 10 : undefined)}`;
      expect(pairs.get(model) ?? cells).toBe(cells);
      pairs.set(model, cells);
    }
    expect(new Set(pairs.values()).size).toBe(pairs.size);
  });
});

describe('the anonymity set', () => {
  const arbitraryRows = fc.array(
    fc.tuple(
      fc.constantFrom('Known by All', 'Known by Few', 'Funny: Season 1: One', 'Odd', 'Rare: Season 1: X'),
      fc.integer({ min: 0, max: 1500 }),
    ),
    { minLength: 1, maxLength: 40 },
  );
  const history = (rows: readonly (readonly [string, number])[]) =>
    quickHistoryOf(
      rows.map(([title, day]) => [title, new Date((18_000 + day) * 86_400_000).toISOString().slice(0, 10)] as const),
    );

  test('never grows with more known viewings, and is larger in a larger circle', () => {
    fc.assert(
      fc.property(
        arbitraryRows,
        fc.constantFrom('exact', 'show', 'genre', 'kind'),
        fc.constantFrom('day', 'month', 'year'),
        (rows, title, start) => {
          const subject = subjectOf(viewingsFrom(history(rows), { matcher }), { recipe: withLevels(title, start) })!;
          const { circles } = anonymitySet(subject);
          for (const { known } of circles) {
            for (let at = 1; at < known.length; at++) {
              expect(known[at]!.people).toBeLessThanOrEqual(known[at - 1]!.people + 1e-9);
              expect(known[at]!.unique).toBeGreaterThanOrEqual(known[at - 1]!.unique - 1e-9);
            }
            for (const { low, unique, high } of known) expect([low <= unique, unique <= high]).toEqual([true, true]);
          }
          for (let at = 0; at < 8; at++)
            expect(circles[1]!.known[at]!.people).toBeGreaterThanOrEqual(circles[0]!.known[at]!.people);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is never smaller at a coarser level', () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => [['Known by All', 'Known by Few', 'Funny: Season 1: One', 'Odd'][at % 4]!, at * 30] as const,
    );
    const viewings = viewingsFrom(history(rows), { matcher });
    const sizes = (title: string, start: string): number =>
      fitting(subjectOf(viewings, { recipe: withLevels(title, start) })!, seeded(seedOf('one choice'))).at(-1)!;
    for (const start of ['day', 'month', 'quarter', 'year']) {
      const chain = ['exact', 'season', 'show', 'popularOrGenre', 'genre', 'kind'].map((title) => sizes(title, start));
      expect(chain).toEqual(chain.toSorted((a, b) => a - b));
    }
    for (const title of ['exact', 'show', 'genre', 'kind']) {
      const chain = ['day', 'month', 'quarter', 'year'].map((start) => sizes(title, start));
      expect(chain).toEqual(chain.toSorted((a, b) => a - b));
    }
  });

  test('knows viewings of different shows first', () => {
    const rows = [
      ...Array.from({ length: 30 }, (_, at) => [`Long: Season 1: Episode ${at}`, at] as const),
      ['Odd', 5] as const,
      ['Known by All', 9] as const,
    ];
    const subject = subjectOf(viewingsFrom(history(rows), { matcher }), { recipe: withLevels('exact', 'day') })!;
    const known = someKnown(subject, 3, seeded(seedOf('known')));
    expect(new Set(known.map(({ row }) => subject.entry(row))).size).toBe(3);
  });

  test('reads a copy as it stands: labels are no titles, first days are months', () => {
    const label = ({ key }: { key: string }): string => key;
    const rows = Array.from(
      { length: 24 },
      (_, at) =>
        [
          at % 2 ? 'label.genre.drama' : 'label.genre.comedy',
          `20${18 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
        ] as const,
    );
    const viewings = viewingsFrom(quickHistoryOf(rows), { matcher });
    expect(subjectOf(viewings, { label })!.publishing.detail).toEqual({ titles: 'genre', dates: 'month' });
    expect(subjectOf(viewings, {})!.publishing.detail).toEqual({ titles: 'exact', dates: 'month' });
  });
});

test('a report says what it was measured of, and what nobody can know is not measured', () => {
  const history = quickHistoryOf([['', '2020-01-01']]);
  const origin = { original: viewingsFrom(history), sourceRow: new Uint32Array(1) };
  const { linkability } = assess(history, { people: 'one', origin });
  expect(linkability.measured).toBe(false);
  const some = quickHistoryOf([['Odd', '2020-01-01']]);
  const measured = assess(some, { people: 'one', origin: { original: viewingsFrom(some), sourceRow: new Uint32Array(1) } });
  expect(measured.linkability).toMatchObject({ measured: true, detail: UNTOUCHED });
  expect(measured.inference.measured).toBe(false);
});
