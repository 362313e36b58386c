/** Recipes that tests speak of by name, whatever the presets hold. */

import { PRESETS } from '#core/anonymization/presets.ts';
import type { Purpose, Recipe } from '#core/anonymization/recipe.ts';

/** A preset's recipe. */
export function presetRecipe(purpose: Purpose): Recipe {
  const found = PRESETS.find((preset) => preset.purpose === purpose);
  if (found === undefined) throw new Error(`No preset ${purpose}.`);
  return found.recipe;
}

/** Shows by month and part of the day, for tests that look for shows: a copy in which someone can be recognised. */
export const showsByMonth: Recipe = {
  ...presetRecipe('research'),
  purpose: 'custom',
  columns: {
    ...presetRecipe('research').columns,
    title: { operator: 'generalize', level: 'show' },
    duration: { operator: 'generalize', level: '15min' },
  },
};

/** Kinds by year and length. */
export const kindsByYear: Recipe = {
  ...presetRecipe('public'),
  purpose: 'custom',
  columns: {
    ...presetRecipe('public').columns,
    title: { operator: 'generalize', level: 'kind' },
    start: { operator: 'generalize', level: 'year' },
  },
  rows: { previews: 'suppress', shortPlays: 'suppress', profiles: 'everyone', order: 'published' },
};
