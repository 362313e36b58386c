/** Where a recipe differs from the preset it began as, and how a change to it is named in the history. */

import type { PlanColumn } from '#app/contract.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';

export function sameStep(a: ColumnStep | undefined, b: ColumnStep | undefined): boolean {
  return a?.operator === b?.operator && levelOf(a) === levelOf(b);
}

const levelOf = (step: ColumnStep | undefined) => (step?.operator === 'generalize' ? step.level : undefined);

/** A text that names a step within one column, for the options of a select. */
export function stepId(step: ColumnStep): string {
  return step.operator === 'generalize' ? `generalize:${step.level}` : step.operator;
}

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
  const rows = (Object.keys(recipe.rows) as (keyof Recipe['rows'])[]).filter((key) => recipe.rows[key] !== preset.rows[key]);
  const written = Number(recipe.write !== preset.write) + Number(recipe.formulaGuard !== preset.formulaGuard);
  return columns.filter(({ role }) => differ.has(role)).length + rows.length + written;
}

/** A recipe with another step for one role. */
export function withStep(recipe: Recipe, role: Role, step: ColumnStep): Recipe {
  return { ...recipe, columns: { ...recipe.columns, [role]: step } };
}

/** `Country: Home or Away` */
export function columnChangeLabel(column: PlanColumn, step: ColumnStep): Message {
  const choice = column.choices.find((candidate) => sameStep(candidate.step, step));
  return say('plan.column.label', { column: column.name, choice: choice ? { term: choice.label } : stepId(step) });
}
