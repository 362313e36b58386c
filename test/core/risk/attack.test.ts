/** The simulated attack: scores by hand, the planted find, the same for the same seed, and its agreement with the closed form. */

import { describe, expect, test } from 'vitest';
import { quickHistoryOf } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';
import { showsByMonth } from '#test/core/anonymization/recipes.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { inventedCatalogue, type Catalogue } from '#core/knowledge/catalogue.ts';
import { seeded, seedOf } from '#core/random.ts';
import { attackBy, attackCopy, askedBy, knownOfPerson } from '#core/risk/attackCopy.ts';
import { crowdOf, type Crowd } from '#core/risk/crowd.ts';
import { attack, best, Scoreboard, type Trial } from '#core/risk/models/attack.ts';
import { sizesOfSets, unicity } from '#core/risk/models/unicity.ts';
import { Publishing, shareThatFits, type Detail } from '#core/risk/publishing.ts';
import { populationOf, type Population } from '#core/sample/population.ts';
import { unattended } from '#core/task.ts';

/** Four people and three films: who saw what on which day. */
const FROM = 18_000;
const SEEN: readonly (readonly (readonly [film: number, day: number])[])[] = [
  [
    [0, 10],
    [1, 40],
    [2, 70],
  ],
  [
    [0, 10],
    [1, 200],
  ],
  [[0, 100]],
  [[1, 40]],
];
const films: Catalogue = {
  size: 3,
  share: Float64Array.of(0.5, 0.1, 0.01),
  kind: Uint8Array.of(1, 1, 1),
  genre: Int8Array.of(0, 0, 1),
  tier: Uint8Array.of(5, 4, 1),
  seasons: Uint16Array.of(1, 1, 1),
  episodes: Uint16Array.of(1, 1, 1),
  name: String,
};
const stays = SEEN.flat();
const few: Population = {
  people: SEEN.length,
  catalogue: films,
  last: FROM + 365,
  first: Uint32Array.from([0, ...SEEN.keys()].map((_, person) => SEEN.slice(0, person).flat().length)),
  entry: Uint32Array.from(stays, ([film]) => film),
  day: Int32Array.from(stays, ([, day]) => FROM + day),
  episodes: new Uint16Array(stays.length).fill(1),
  pace: new Uint8Array(stays.length),
  hour: new Uint8Array(SEEN.length),
};
const publishing = (detail: Detail) => new Publishing(films, detail, 366);
const EXACT = publishing({ titles: 'exact', dates: 'day' });
const value = (film: number, how = EXACT): number => how.valueOfEpisode(film, 0);
const crowd = (how = EXACT): Crowd =>
  crowdOf(
    few,
    how,
    [0, 1, 2].map((film) => value(film, how)),
  );

describe('the index of a crowd', () => {
  test('holds who published what, by day', () => {
    const holders = crowd().holders(value(0))!;
    expect(holders.people).toBe(3);
    expect([...holders.middle]).toEqual([FROM + 10.5, FROM + 100.5]);
    expect([...holders.begin]).toEqual([0, 2, 3]);
    expect([...holders.person]).toEqual([0, 1, 2]);
    expect(crowd().holders(0)).toBeUndefined();
  });

  test('counts a person once in an interval where several titles are one', () => {
    const how = publishing({ titles: 'genre', dates: 'none' });
    const holders = crowd(how).holders(value(0, how))!;
    expect([holders.people, [...holders.person]]).toEqual([4, [0, 1, 2, 3]]);
  });
});

describe('scores by hand', () => {
  const scored = (weight: 'title' | 'window', known: { value: number; day: number }, dayError: number): number[] => {
    const scores = new Float64Array(4);
    new Scoreboard(crowd(), weight).score(known, dayError, scores);
    return [...scores];
  };
  const fade = (days: number): number => Math.exp(-days / 30);

  test('by title: 1 / log(people), fading with the nearest day', () => {
    const scores = scored('title', { value: value(0), day: FROM + 40 }, 3);
    const worth = 1 / Math.log(3);
    expect(scores).toEqual([fade(29.5), fade(29.5), fade(60.5), 0].map((share) => expect.closeTo(share * worth, 9) as number));
  });

  test('by window: log(people / people who fit), for those who fit', () => {
    expect(scored('window', { value: value(0), day: FROM + 12 }, 3)).toEqual(
      [2, 2, 0, 0].map((ratio) => (ratio === 0 ? 0 : Math.log(ratio))),
    );
    expect(scored('window', { value: value(1), day: FROM + 39 }, 14)).toEqual([Math.log(2), 0, 0, Math.log(2)]);
  });

  test('a title that nobody has scores nothing', () => expect(scored('title', { value: 0, day: FROM }, 3)).toEqual([0, 0, 0, 0]));

  test.each([
    [[4, 1, 1, 1, 1, 1], 0, 3 / Math.sqrt(1.25), 1],
    [[1, 1, 1], 0, 0, 3],
    [[0, 3, 3], 1, 0, 2],
  ])('the best of %j', (scores, candidate, eccentricity, ties) => {
    const found = best(Float64Array.from(scores));
    expect(found.candidate).toBe(candidate);
    expect(found.eccentricity).toBeCloseTo(eccentricity);
    expect(found.ties).toBe(ties);
  });
});

test('sets by hand: who fits one known viewing, two, three', () => {
  const known = [0, 1, 2].map((film, at) => ({ value: value(film), day: FROM + [10, 40, 70][at]! }));
  expect(sizesOfSets(crowd(), known, 0)).toEqual([2, 1, 1]);
  expect(sizesOfSets(crowd(), known, 365)).toEqual([3, 2, 1]);
  const measured = unicity(crowd(), [known, [known[1]!]]);
  expect(measured.known.map(({ unique, meanSet }) => [unique.count, meanSet])).toEqual([
    [0, 2],
    [1, 1.5],
    [1, 1.5],
  ]);
});

const titles = Array.from({ length: 30 }, (_, at) => `Film ${at}`);
const planted = quickHistoryOf(titles.map((title, at) => [title, `20${18 + (at % 5)}-0${1 + (at % 9)}-1${at % 10}`] as const));
const research = showsByMonth;
const recipe = (title: Recipe['columns']['title'], start: Recipe['columns']['start']): Recipe => ({
  ...research,
  columns: { ...research.columns, title: title!, start: start! },
});

async function attacked(published: Recipe | undefined, seed = 'a') {
  const done = await attackCopy(viewingsFrom(planted), { recipe: published }, { people: 1000, trials: 60, seed }, unattended);
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

describe('an attack on a copy', () => {
  test('finds titles that nobody else has', async () => {
    const { outcomes, unicity: unique, fewFacts } = await attacked(undefined);
    for (const { right, known, wrong } of outcomes) if (known - wrong > 2) expect(right.count).toBe(60);
    expect(fewFacts.right.count).toBe(60);
    expect(unique.known[3]!.unique.count).toBe(60);
  });

  test('finds nobody where nothing is published', async () => {
    const { outcomes } = await attacked(recipe({ operator: 'blank' }, { operator: 'blank' }));
    for (const { right, noMatch } of outcomes) expect([right.count, noMatch.count]).toEqual([0, 60]);
  });

  test('gives the same for the same seed', async () => {
    const coarse = recipe({ operator: 'generalize', level: 'kind' }, { operator: 'generalize', level: 'month' });
    expect(await attacked(coarse)).toEqual(await attacked(coarse));
    expect((await attacked(coarse, 'b')).outcomes).not.toEqual((await attacked(coarse)).outcomes);
  });

  test('counts every trial once', async () => {
    const { outcomes, trials } = await attacked(research);
    expect(outcomes.length).toBe(20);
    for (const { right, wrongPerson, noMatch } of outcomes) expect(right.count + wrongPerson.count + noMatch.count).toBe(trials);
  });

  test('by one stranger alone comes to what it comes to among all of them', async () => {
    const stranger = { known: 8, wrong: 2, dayError: 14 };
    const options = { people: 1000, trials: 60, seed: 'attack' };
    for (const [published, least, most] of [
      [undefined, 60, 60],
      [recipe({ operator: 'blank' }, { operator: 'blank' }), 0, 0],
    ] as const) {
      const done = await attackBy(stranger, viewingsFrom(planted), { recipe: published }, options, unattended);
      if (!done.ok) throw new Error(done.failure.code);
      expect(done.value).toMatchObject(stranger);
      expect(done.value.right.of).toBe(60);
      expect(done.value.right.count).toBeGreaterThanOrEqual(least);
      expect(done.value.right.count).toBeLessThanOrEqual(most);
    }
    const stopped = await attackBy(stranger, viewingsFrom(planted), {}, options, { ...unattended, cancelled: true });
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });

  test('stops when asked to', async () => {
    const done = await attackCopy(viewingsFrom(planted), {}, { people: 500, trials: 50 }, { ...unattended, cancelled: true });
    expect(done).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});

describe('among invented people', () => {
  const people = 2000;
  const days = 5 * 365;
  const catalogue = inventedCatalogue(5000, seeded(seedOf('works')));
  const population = populationOf({ people, catalogue, from: FROM, days, random: seeded(seedOf('people')) });

  /** 100 people with eight known viewings each. */
  const trialsFor = (how: Publishing): Trial[] => {
    const random = seeded(seedOf('trials'));
    return Array.from({ length: people }, (_, target) => ({
      target,
      right: knownOfPerson(population, target, how, 8, random),
      wrong: [],
    }))
      .filter(({ right }) => right.length === 8)
      .slice(0, 100);
  };

  test('a coarser level is attacked with no more success', async () => {
    const success = async (detail: Detail): Promise<number> => {
      const how = new Publishing(catalogue, detail, days);
      const trials = trialsFor(how);
      const done = await attack(crowdOf(population, how, askedBy(trials)), trials, seeded([1, 2, 3, 4]), unattended);
      return done!.outcomes.find(
        ({ known, wrong, dayError, weight }) => known === 4 && wrong === 0 && dayError === 3 && weight === 'window',
      )!.bestGuess.count;
    };
    const NOISE = 8;
    const chain: number[] = [];
    for (const titles of ['exact', 'show', 'genre', 'kind', 'none'] as const)
      chain.push(await success({ titles, dates: 'month' }));
    for (let at = 1; at < chain.length; at++) expect(chain[at]!).toBeLessThanOrEqual(chain[at - 1]! + NOISE);
    expect([chain[0]! > 95, chain.at(-1)! < NOISE]).toEqual([true, true]);
  });

  test.each<Detail>([
    { titles: 'genre', dates: 'day' },
    { titles: 'genre', dates: 'month' },
    { titles: 'genre', dates: 'year' },
    { titles: 'kind', dates: 'month' },
    { titles: 'none', dates: 'day' },
  ])('the closed form predicts the set within a factor of three: %j', (detail) => {
    const how = new Publishing(catalogue, detail, days);
    const trials = trialsFor(how);
    const candidates = crowdOf(population, how, askedBy(trials));
    const simulated = new Float64Array(8);
    const predicted = new Float64Array(8);
    for (const { right } of trials) {
      for (const [at, size] of sizesOfSets(candidates, right, 3).entries()) simulated[at]! += size;
      const rates: number[] = [];
      const seen = new Set<string>();
      for (const [at, { value: published, day }] of right.entries()) {
        const point = `${published} ${how.interval(day).first}`;
        if (!seen.has(point)) rates.push(how.rate(published, 3));
        seen.add(point);
        predicted[at]! += 1 + (people - 1) * shareThatFits(rates);
      }
    }
    for (const [at, size] of simulated.entries()) {
      expect(predicted[at]! / size).toBeGreaterThan(1 / 3);
      expect(predicted[at]! / size).toBeLessThan(3);
    }
  });
});
