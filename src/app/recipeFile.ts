/** Recipes kept as files: a page of JSON without any value of the person's, to be used again on another export or read by others. */

import { Recipe } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { FileRef, Files } from './ports.ts';

/** A recipe is a page of text; anything longer is another file. */
export const RECIPE_BYTES = 100_000;

interface RecipeToSave {
  readonly path: string;
  readonly recipe: Recipe;
  readonly overwrite: boolean;
}

/** Writes a recipe into a file of its own, never over one of `sources`; gives its path. */
export function saveRecipe(
  files: Files,
  { path, recipe, overwrite }: RecipeToSave,
  sources: readonly FileRef[],
): Promise<Result<string>> {
  return files.writeText(path, `${JSON.stringify(recipe, null, 2)}\n`, { sources, overwrite });
}

/** Reads a recipe, whoever wrote it. Refused with `bad-recipe`, and the place in it that is wrong, or as `open` refuses. */
export async function loadRecipe(files: Files, file: FileRef): Promise<Result<Recipe>> {
  const opened = await files.open(file);
  if (!opened.ok) return opened;
  try {
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for await (const chunk of opened.value.stream()) {
      bytes += chunk.length;
      if (bytes > RECIPE_BYTES) return refuse('too-large', say('app.refusal.textTooLarge', { limit: { bytes: RECIPE_BYTES } }));
      text += decoder.decode(chunk, { stream: true });
    }
    return readRecipe(text + decoder.decode());
  } finally {
    await opened.value.close();
    if ('handle' in file) files.forget?.(file);
  }
}

/** The recipe in a text. */
export function readRecipe(text: string): Result<Recipe> {
  const checked = Recipe.safeParse(parsed(text));
  return checked.success ? ok(checked.data) : refuse('bad-recipe', whatIsWrong(checked.error.issues[0]?.path ?? []));
}

function whatIsWrong(path: readonly PropertyKey[]): Message {
  // Zod names the parts of a recipe here, never a key that somebody made up: that could be anything.
  const place = path.map(String).join('.');
  return place === '' ? say('app.refusal.recipe') : say('app.refusal.recipeAt', { place });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
