/** What the stepper's badges count. */

import type { PlanState } from '../plan.ts';
import { otherDifferences } from '../recipeChanges.ts';

/** How many of these guesses have a decision. */
export function handledOf(state: PlanState, ids: readonly string[]): number {
  return ids.filter((id) => state.dispositions[id] !== undefined).length;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many columns and row rules differ from the preset the plan started from, with the rules of the choice of rows. */
export function changesOf({ recipe, preset, choice }: PlanState): number {
  if (!recipe || !preset) return 0;
  const columns = new Set([...Object.keys(recipe.columns), ...Object.keys(preset.columns)] as (keyof typeof recipe.columns)[]);
  const changed = [...columns].filter((role) => !same(recipe.columns[role], preset.columns[role])).length;
  return changed + otherDifferences(recipe, preset) + choice.length;
}
