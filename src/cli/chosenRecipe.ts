/** The recipe a command line asks for: a preset by name, or a recipe file, checked before anything is read. */

import type { Recipe } from '#core/anonymization/recipe.ts';
import { say } from '#core/message.ts';
import { readRecipe, RECIPE_BYTES } from '#app/recipeFile.ts';
import type { Client } from '#app/transports/inProcess.ts';
import { nodeFiles } from '#platform/files.ts';
import { WRONG_USAGE } from './exitStatus.ts';
import { expect, Stop } from './stop.ts';

export interface RecipeOptions {
  readonly preset?: string | undefined;
  /** Path of a recipe file. */
  readonly recipe?: string | undefined;
}

export async function chosenRecipe(client: Client, options: RecipeOptions): Promise<Recipe> {
  if (options.recipe !== undefined) return readRecipeFile(options.recipe);
  const presets = await client.presets.query();
  const preset = presets.find(({ purpose }) => purpose === (options.preset ?? 'research'));
  if (preset) return preset.recipe;
  const names = presets.map(({ purpose }) => purpose);
  throw new Stop(say('cli.usage.preset', { names: { list: names } }), WRONG_USAGE);
}

async function readRecipeFile(path: string): Promise<Recipe> {
  return expect(readRecipe(expect(await nodeFiles().readText(path, RECIPE_BYTES), WRONG_USAGE)), WRONG_USAGE);
}
