/** The first preset, as a person would save with it. */

import type { Recipe } from '#core/anonymization/recipe.ts';
import type { Client } from '#app/transports/inProcess.ts';

export async function presetRecipe(client: Client): Promise<Recipe> {
  const [preset] = await client.presets.query();
  if (preset === undefined) throw new Error('There is no preset.');
  return preset.recipe;
}
