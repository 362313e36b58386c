/** What the search finds for people of a population: how much of titles and dates each of their copies would publish. */

import { application } from '#cli/application.ts';
import type { Preset } from '#core/anonymization/presets/preset.ts';
import { detailOf, type Detail } from '#core/risk/publishing.ts';
import type { Population } from '#core/sample/population.ts';
import { must, TIME_ZONE } from './measures/opened.ts';
import { withExport } from './people.ts';

export interface Found {
  readonly detail: Detail;
  /** For how many of the people. */
  readonly count: number;
  /** For how many of those it met the target. */
  readonly meets: number;
}

/** Searches for a purpose, for each person by themselves as the program does. Every detail that was found, the commonest first. */
export async function foundFor(
  purpose: Preset['purpose'],
  population: Population,
  people: readonly number[],
): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const person of people) {
    const { recipe, meets } = await withExport(population, person, async (path) => {
      const client = application();
      must(await client.open.mutate({ files: [{ path }], timeZone: TIME_ZONE }));
      return must(await client.suggest.mutate({ purpose }));
    });
    const detail = detailOf(recipe);
    const key = `${detail.titles} ${detail.dates}`;
    const { count = 0, meets: met = 0 } = found.get(key) ?? {};
    found.set(key, { detail, count: count + 1, meets: met + (meets ? 1 : 0) });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}
