/** One row of the file beside the same row of the copy that a plan would make. */

import { cellText } from '#core/history.ts';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import type { Asked } from './asked.ts';
import type { PlanRowView } from './contract.ts';
import type { OpenExport } from './openExport.ts';
import { previewOf, type Planning } from './planning.ts';

/** Refused with `bad-recipe` for a row that the file does not have, or as making the copy is. The labels are those of the examples. */
export async function planRow(
  open: OpenExport,
  { recipe, choice, row }: Asked & { readonly row: number },
  planning: Planning,
  task: Task,
): Promise<Result<PlanRowView>> {
  const { history } = open.viewings;
  if (row >= history.rows) return refuse('bad-recipe', say('refusal.choice.rows'));
  const told = await previewOf(open, { recipe, choice }, planning, task);
  if (!told.ok) return told;
  const { columns, rows } = told.value;
  return ok({
    columns: history.columns.map(({ name, role }) => ({ name, role })),
    now: history.columns.map((column) => cellText(column, row)),
    after: rows.includes(row) ? columns.map(({ cell }) => cell(row)) : undefined,
  });
}
