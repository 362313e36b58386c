/** One row of the file beside the same row of the copy that a plan would make. */

import { cellText, type History } from '#core/history.ts';
import { asRows } from '#core/counts/countsFile.ts';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { chosenOf, type Asked } from './asked.ts';
import type { PlanRowView } from './contract.ts';
import type { OpenExport } from './openExport.ts';
import { copyOf, type Planning } from './planning.ts';

/** Refused with `bad-recipe` for a row that the file does not have, or as making the copy is. */
export async function planRow(
  open: OpenExport,
  { recipe, choice, row }: Asked & { readonly row: number },
  planning: Planning,
  task: Task,
): Promise<Result<PlanRowView>> {
  const { history } = open.viewings;
  if (row >= history.rows) return refuse('bad-recipe', say('refusal.choice.rows'));
  // The copy is made once and looked at many times: the next row is likely of the same plan.
  const key = JSON.stringify([recipe, choice]);
  let made = open.copies.get(key);
  if (made === undefined) {
    const chosen = await chosenOf(open, choice, task);
    if (!chosen.ok) return chosen;
    const copy = await copyOf(open, asRows(recipe), chosen.value, planning, task);
    if (!copy.ok) return copy;
    made = copy.value;
    open.copies.keep(key, made);
  }
  const at = made.sourceRow.indexOf(row);
  return ok({
    columns: history.columns.map(({ name, role }) => ({ name, role })),
    now: cellsOf(history, row),
    after: at < 0 ? undefined : cellsOf(made.history, at),
  });
}

const cellsOf = ({ columns }: History, row: number): readonly string[] => columns.map((column) => cellText(column, row));
