/** The pictures of the file, or of the copy that a recipe would make of it, which is made in memory and written nowhere. */

import { grainOf, grainOfCopy } from '#core/anonymization/grain.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { asRows } from '#core/counts/countsFile.ts';
import type { DayRange } from '#core/inference/signals/days.ts';
import { picturesOf, sideOf, type Side } from '#core/pictures/pictures.ts';
import { rowsBehind, type Mark } from '#core/pictures/rowsBehind.ts';
import { ok, type Result } from '#core/result.ts';
import { finishedUnder } from '#core/steps.ts';
import type { Task } from '#core/task.ts';
import { cancelled } from './activity.ts';
import type { PicturesView } from './contract.ts';
import { factView } from './findings.ts';
import type { OpenExport } from './openExport.ts';
import { chosenOf, type Asked } from './asked.ts';
import { copyOf, viewingsOfCopy, type Planning } from './planning.ts';

export interface PicturesAsked {
  /** Without one, the pictures are of the file. */
  readonly recipe?: Recipe | undefined;
  /** Every row, unless told. */
  readonly choice?: Asked['choice'];
  /** Without one, of all days. */
  readonly range?: DayRange | undefined;
}

export async function picturesView(
  open: OpenExport,
  { recipe, choice, range }: PicturesAsked,
  planning: Planning,
  task: Task,
): Promise<Result<PicturesView>> {
  const key = JSON.stringify([recipe, choice, range?.first, range?.last]);
  const kept = open.pictures.get(key);
  if (kept !== undefined) return ok(kept);
  const side = recipe === undefined ? await originalSide(open, task) : await copySide(open, { recipe, choice }, planning, task);
  if (!side.ok) return side;
  const pictures = await picturesOf(side.value, range, task);
  if (pictures === undefined) return cancelled();
  const view: PicturesView = {
    ...pictures,
    of: recipe === undefined ? 'original' : 'copy',
    facts: pictures.facts.map(factView),
  };
  open.pictures.keep(key, view);
  return ok(view);
}

/** The rows of the file behind a mark of a picture. */
export async function rowsOfMark(open: OpenExport, mark: Mark, task: Task): Promise<Result<Uint32Array>> {
  const side = await originalSide(open, task);
  return side.ok ? ok(rowsBehind(side.value.signals, mark)) : side;
}

async function originalSide(open: OpenExport, task: Task): Promise<Result<Side>> {
  const key = 'original';
  const kept = open.sides.get(key);
  if (kept !== undefined) return ok(kept);
  const side = await finishedUnder(task, sideOf(open.viewings, grainOf(open.imported.history), open.label));
  if (side === undefined) return cancelled();
  open.sides.keep(key, side);
  return ok(side);
}

async function copySide(open: OpenExport, asked: Asked, planning: Planning, task: Task): Promise<Result<Side>> {
  const key = JSON.stringify(asked);
  const kept = open.sides.get(key);
  if (kept !== undefined) return ok(kept);
  // Words for dates say what dates say and cannot be drawn, and no picture shows the order of rows.
  // Counts are drawn as the rows that would say as much.
  const rows = asRows(asked.recipe);
  const recipe: Recipe = { ...rows, write: 'parseable', rows: { ...rows.rows, order: 'keep' } };
  const chosen = await chosenOf(open, asked.choice, task);
  if (!chosen.ok) return chosen;
  const made = await copyOf(open, recipe, chosen.value, planning, task);
  if (!made.ok) return made;
  const { history, sourceRow, columns } = made.value;
  const viewings = await viewingsOfCopy(open, recipe, history, sourceRow, task);
  if (!viewings.ok) return viewings;
  const side = await finishedUnder(task, sideOf(viewings.value, grainOfCopy(open.imported.history, columns), planning.label));
  if (side === undefined) return cancelled();
  open.sides.keep(key, side);
  return ok(side);
}
