/** Where a recipe differs from its preset beside the columns: rows, writing, and what is published. */

import type { Recipe } from '#core/anonymization/recipe.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many of these rules differ. */
export function otherDifferences(recipe: Recipe, preset: Recipe): number {
  const rules = new Set([...Object.keys(recipe.rows), ...Object.keys(preset.rows)] as (keyof Recipe['rows'])[]);
  return (
    [...rules].filter((rule) => !same(recipe.rows[rule], preset.rows[rule])).length +
    Number(recipe.write !== preset.write) +
    Number(recipe.formulaGuard !== preset.formulaGuard) +
    Number(!same(recipe.publish, preset.publish))
  );
}
