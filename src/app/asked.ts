/** What is asked of a copy: the recipe, and which rows it is to be made of. */

import { chosenRows, rowsNamed, type RowChoice } from '#core/anonymization/rowChoice.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { ok, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import type { OpenExport } from './openExport.ts';

export interface Asked {
  readonly recipe: Recipe;
  /** Every row, unless told. */
  readonly choice?: RowChoice | undefined;
}

/** Without a recipe, the file as it stands. */
export type OptionallyAsked = Pick<Asked, 'choice'> & { readonly recipe: Recipe | undefined };

/** Row -> 1 where the choice has it; undefined without a choice. Findings are worked out first: a rule can name one. */
export async function chosenOf(
  open: OpenExport,
  choice: RowChoice | undefined,
  task: Task,
): Promise<Result<Uint8Array | undefined>> {
  if (choice === undefined || choice.length === 0) return ok(undefined);
  const findings = await open.findings(task);
  return findings.ok ? chosenRows(open.viewings, choice, (finding) => open.evidence(finding)) : findings;
}

/** How many rows each rule names, whatever the others do. Refused as `chosenRows` refuses. */
export async function choiceRows(open: OpenExport, choice: RowChoice, task: Task): Promise<Result<readonly number[]>> {
  const findings = await open.findings(task);
  return findings.ok ? rowsNamed(open.viewings, choice, (finding) => open.evidence(finding)) : findings;
}
