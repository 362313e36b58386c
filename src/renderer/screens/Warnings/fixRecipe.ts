/** How the fix of a guess enters the plan: it makes a column say less, and never makes one say more again. */

import type { GuessView, PlanView } from '#app/contract.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';

type Choices = PlanView['columns'][number]['choices'];
type Fix = Pick<GuessView['fix'], 'role' | 'step'>;

const idOf = (step: ColumnStep) => (step.operator === 'generalize' ? `generalize:${step.level}` : step.operator);

/**
 * True when the recipe already does as much as the fix. `choices` are the steps of the column from the one that says
 * most to the one that says least; without them only the same step and a blank column count.
 */
export function alreadyFixed(recipe: Recipe, fix: Fix, choices: Choices | undefined): boolean {
  const current = recipe.columns[fix.role] ?? { operator: 'blank' };
  if (current.operator === 'blank' || idOf(current) === idOf(fix.step)) return true;
  if (current.operator === 'keep') return false;
  const place = (step: ColumnStep) => choices?.findIndex((choice) => idOf(choice.step) === idOf(step)) ?? -1;
  return place(current) > place(fix.step) && place(fix.step) >= 0;
}

/** The recipe with the fixes in it. */
export function withFixes(recipe: Recipe, fixes: readonly Fix[], columns: PlanView['columns'] | undefined): Recipe {
  return fixes.reduce((result, fix) => {
    const choices = columns?.find(({ role }) => role === fix.role)?.choices;
    return alreadyFixed(result, fix, choices) ? result : { ...result, columns: { ...result.columns, [fix.role]: fix.step } };
  }, recipe);
}
