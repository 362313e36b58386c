/** The invented people: as many as asked for, seeded, popular titles first, within their days. */

import { describe, expect, test } from 'vitest';
import { inventedCatalogue, type Catalogue } from '#core/knowledge/catalogue.ts';
import { SHARE_OF_TIER } from '#core/knowledge/popularity.ts';
import { seeded, seedOf } from '#core/random.ts';
import { dayOfEpisode, populationOf, reach, seasonOf, type Population } from '#core/sample/population.ts';

const people = 5000;
const made = (seed: string, catalogue: Catalogue, count = people, days = 5 * 365): Population =>
  populationOf({ people: count, catalogue, from: 18_000, days, random: seeded(seedOf(seed)) });
const catalogue = inventedCatalogue(5000, seeded(seedOf('works')));
const population = made('population', catalogue);

/** Person -> works seen, each once. */
const worksOf = ({ first, entry }: Population, person: number): Set<number> =>
  new Set(entry.subarray(first[person], first[person + 1]));

describe('the population', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(made('a', catalogue, 50).entry).toEqual(made('a', catalogue, 50).entry);
    expect(made('a', catalogue, 50).entry).not.toEqual(made('b', catalogue, 50).entry);
  });

  test('gives everybody a history within the days', () => {
    for (let person = 0; person < people; person++) {
      expect(population.first[person + 1]! - population.first[person]!).toBeGreaterThan(0);
      for (let stay = population.first[person]!; stay < population.first[person + 1]!; stay++) {
        const day = dayOfEpisode(population, stay, 0);
        if (day < 18_000 || day > population.last) throw new RangeError(`Day ${day} is outside.`);
      }
    }
  });

  test('has seen the works of each tier as often as the prior says, late joiners and all', () => {
    const seen = new Float64Array(catalogue.size);
    for (let person = 0; person < people; person++) for (const work of worksOf(population, person)) seen[work]!++;
    for (let tier = 1; tier <= 5; tier++) {
      const works = [...catalogue.tier.keys()].filter((work) => catalogue.tier[work] === tier);
      const share = works.reduce((sum, work) => sum + seen[work]! / people, 0) / works.length;
      // Uneven activity and late joining take at most half of it away, and add nothing.
      expect(share / SHARE_OF_TIER[tier]!).toBeGreaterThan(0.5);
      expect(share / SHARE_OF_TIER[tier]!).toBeLessThan(1.1);
    }
  });

  test('differs in how much it watches', () => {
    const counts = Array.from({ length: people }, (_, person) => population.first[person + 1]! - population.first[person]!);
    counts.sort((a, b) => a - b);
    expect(counts[people * 0.9]! / counts[people * 0.1]!).toBeGreaterThan(5);
  });
});

describe('a show', () => {
  test.each([
    [0, 10, 1],
    [5, 10, 0.75],
    [9, 10, 0.55],
    [10, 10, 0],
    [60, 500, 0],
  ])('episode %i of %i is reached by %f of its watchers', (episode, episodes, share) =>
    expect(reach(episode, episodes)).toBeCloseTo(share),
  );

  test.each([
    [0, 20, 2, 0],
    [9, 20, 2, 0],
    [10, 20, 2, 1],
    [19, 20, 2, 1],
    [7, 7, 3, 2],
  ])('episode %i of %i in %i seasons is of season %i', (episode, episodes, seasons, season) =>
    expect(seasonOf(episode, episodes, seasons)).toBe(season),
  );
});
