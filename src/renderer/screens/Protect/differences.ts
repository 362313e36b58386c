/** Where a recipe differs from the preset it began as, and how a change to it is named in the history. */

import type { PlanColumn } from '#app/contract.ts';
import { ownStepLabel } from '#core/anonymization/ownStepLabel.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { otherDifferences } from '#renderer/recipeChanges.ts';

/** Changes the recipe of the plan, a step under a name. */
export type ChangeRecipe = (next: (recipe: Recipe) => Recipe, label: Message) => void;

export function sameStep(a: ColumnStep | undefined, b: ColumnStep | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A text that names a step within one column, for the options of a select. */
export const stepId = (step: ColumnStep): string => JSON.stringify(step);

/** A role without a step is blank. */
const stepOf = (recipe: Recipe, role: Role): ColumnStep => recipe.columns[role] ?? { operator: 'blank' };

/** The roles that are treated in another way than the preset says. */
export function rolesThatDiffer(recipe: Recipe, preset: Recipe): readonly Role[] {
  const roles = new Set([...Object.keys(recipe.columns), ...Object.keys(preset.columns)] as Role[]);
  return [...roles].filter((role) => !sameStep(stepOf(recipe, role), stepOf(preset, role)));
}

/** Changes of columns that this file has, and of rows and writing. */
export function countDifferences(recipe: Recipe, preset: Recipe, columns: readonly PlanColumn[]): number {
  const differ = new Set(rolesThatDiffer(recipe, preset));
  return columns.filter(({ role }) => differ.has(role)).length + otherDifferences(recipe, preset);
}

/** A recipe with another step for one role. */
export function withStep(recipe: Recipe, role: Role, step: ColumnStep): Recipe {
  return { ...recipe, columns: { ...recipe.columns, [role]: step } };
}

/** `Country: Home or Away` */
export function columnChangeLabel(column: PlanColumn, step: ColumnStep): Message {
  return say('plan.column.label', { column: column.name, choice: { term: stepWords(column, step) } });
}

/** The words of a step: those it is chosen by, or those of a person's own number. A level that is not offered is named as in the recipe. */
export function stepWords({ choices }: Pick<PlanColumn, 'choices'>, step: ColumnStep): Message {
  const label = choices.find((candidate) => sameStep(candidate.step, step))?.label ?? ownStepLabel(step);
  return label ?? say('plan.step', { step: step.operator === 'generalize' ? step.level : step.operator });
}
