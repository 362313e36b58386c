/** The recipe a command line asks for: a preset by name, or a recipe file, checked before anything is read. */

import { Recipe } from '#core/anonymization/recipe.ts';
import { say } from '#core/message.ts';
import type { Client } from '#app/transports/inProcess.ts';
import { nodeFiles } from '#platform/files.ts';
import { WRONG_USAGE } from './exitStatus.ts';
import { expect, Stop } from './stop.ts';

/** A recipe is a page of text; anything longer is another file. */
const LIMIT_BYTES = 100_000;

export interface RecipeOptions {
  readonly preset?: string | undefined;
  /** Path of a recipe file. */
  readonly recipe?: string | undefined;
}

export async function chosenRecipe(client: Client, options: RecipeOptions): Promise<Recipe> {
  if (options.recipe !== undefined) return readRecipe(options.recipe);
  const presets = await client.presets.query();
  const preset = presets.find(({ purpose }) => purpose === (options.preset ?? 'research'));
  if (preset) return preset.recipe;
  const names = presets.map(({ purpose }) => purpose);
  throw new Stop(say('cli.usage.preset', { names: { list: names } }), WRONG_USAGE);
}

async function readRecipe(path: string): Promise<Recipe> {
  const text = expect(await nodeFiles().readText(path, LIMIT_BYTES), WRONG_USAGE);
  const checked = Recipe.safeParse(parsed(text));
  if (checked.success) return checked.data;
  const place = checked.error.issues[0]?.path.join('.') ?? '';
  throw new Stop(place === '' ? say('cli.usage.recipe') : say('cli.usage.recipeAt', { place }), WRONG_USAGE);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
