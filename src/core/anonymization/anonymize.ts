/** Makes the protected history a recipe asks for. The original is read and never changed. */

import { columnOf, instantColumnOf, type Column, type History } from '../history.ts';
import { say, type Message } from '../message.ts';
import type { DateReading, Role } from '../model.ts';
import { shuffle, type Random } from '../random.ts';
import { assertNever, ok, refuse, type Result } from '../result.ts';
import { rowsWhere } from '../rowLists.ts';
import { finishedUnder, type Steps } from '../steps.ts';
import type { Task } from '../task.ts';
import type { Viewings } from '../viewings.ts';
import { countChanged, takeRows } from './columns.ts';
import { eachOnce } from './eachOnce.ts';
import { operatorOf } from './operators/index.ts';
import type { OperatorContext } from './operators/operator.ts';
import { sampleRows } from './operators/sampleRows.ts';
import { rowsThatStay } from './operators/suppressRows.ts';
import { classesOf, withoutSmall } from './operators/suppressSmall.ts';
import { smallCells, withoutCells, type HiddenCells } from './operators/suppressSmallCells.ts';
import type { PseudonymKey } from './pseudonymKey.ts';
import type { ColumnStep, OperatorId, Recipe } from './recipe.ts';
import { publishedOrder } from './rowOrder.ts';

export interface Protected {
  /** Columns, headers and dialect of the original. Where the start was generalized its clock is the local one, and `dates.utc` is false. */
  readonly history: History;
  /** Copy row -> original row. */
  readonly sourceRow: Uint32Array;
  /** Rows of the original, ascending, that the columns were made for: those of the copy, and those of small classes. */
  readonly candidates: Uint32Array;
  readonly columns: readonly ColumnChange[];
  /** Rows of the original that are not in the copy. */
  readonly suppressed: number;
}

export interface ColumnChange {
  readonly name: string;
  readonly role: Role;
  readonly operator: OperatorId;
  /** `exact`, `none`, `pseudonym`, or the level the column really got. */
  readonly level: string;
  /** Cells of the copy that differ from their cell in the original. */
  readonly changedCells: number;
}

export interface AnonymizeContext {
  readonly random: Random;
  /** Says a label in the language chosen for the copy. */
  readonly label: (message: Message) => string;
  /** Row -> 1 where the person's choice of rows has it (`chosenRows`); undefined: every row. */
  readonly chosen?: Uint8Array | undefined;
  /** Needed by a recipe that keeps the key of its pseudonyms (`keepsKey`). */
  readonly key?: PseudonymKey | undefined;
}

/** Whether a recipe makes pseudonyms whose key is kept. */
export const keepsKey = ({ columns }: Recipe): boolean =>
  Object.values(columns).some((step) => step?.operator === 'pseudonymize' && step.key === 'kept');

/** What a recipe does to a column: its step by role, or blank. */
export function stepFor(recipe: Recipe, role: Role): ColumnStep {
  return recipe.columns[role] ?? { operator: 'blank' };
}

/** Why a recipe cannot be applied to a history; undefined where it can. */
export function refusalOf({ columns }: History, recipe: Recipe, { chosen, key }: AnonymizeContext): Message | undefined {
  if (recipe.publish?.as === 'counts') return say('refusal.badRecipe.counts');
  for (const column of columns) {
    const refusal = operatorOf(stepFor(recipe, column.role)).refusal(column);
    if (refusal !== undefined) return refusal;
  }
  if (keepsKey(recipe) && key === undefined) return say('refusal.badRecipe.noKey');
  return recipe.purpose === 'onlyTheseRows' && chosen === undefined ? say('refusal.badRecipe.noRowsChosen') : undefined;
}

/** The rows that the columns of a copy are made for, ascending; a sample of them is drawn here. Refused where there are none. */
export function candidatesOf(
  viewings: Viewings,
  rules: Recipe['rows'],
  { chosen, random }: AnonymizeContext,
): Result<Uint32Array> {
  const staying = rowsThatStay(viewings, rules, chosen);
  if (!staying.ok) return staying;
  if (staying.value.length === 0) return refuse('nothing-left', say('refusal.nothingLeft'));
  return rules.sample === undefined ? staying : ok(sampleRows(staying.value, rules.sample.share, random));
}

/**
 * Applies a recipe. The same viewings, recipe and randomness give the same history.
 * Refused with `bad-recipe`, `nothing-left` or `cancelled`.
 */
export async function anonymize(
  viewings: Viewings,
  recipe: Recipe,
  context: AnonymizeContext,
  task: Task,
): Promise<Result<Protected>> {
  const { history } = viewings;
  const why = refusalOf(history, recipe, context);
  if (why !== undefined) return refuse('bad-recipe', why);
  const possible = candidatesOf(viewings, recipe.rows, context);
  if (!possible.ok) return possible;
  const candidates = possible.value;
  const { suppressSmall } = recipe.rows;

  const operatorContext: OperatorContext = {
    wording: { write: recipe.write, label: eachOnce(context.label) },
    random: context.random,
    rows: candidates,
    key: context.key,
  };
  let columns: Column[] = [];
  for (const column of history.columns) {
    task.report({
      stage: 'protecting',
      done: Math.floor((columns.length / history.columns.length) * candidates.length),
      total: candidates.length,
    });
    await task.pause();
    if (task.cancelled) return refuse('cancelled', say('refusal.protect.cancelled'));
    columns.push(operatorOf(stepFor(recipe, column.role)).apply({ column, viewings }, operatorContext));
  }

  const hidden: HiddenCells = suppressSmall?.cells ? smallCells(columns, candidates, suppressSmall.k) : new Map();
  const rows =
    suppressSmall === undefined
      ? candidates
      : withoutSmall(classesOf(withoutCells(columns, hidden), candidates), candidates, suppressSmall);
  if (rows.length === 0) return refuse('nothing-left', say('refusal.nothingLeft'));
  if (rows.length < candidates.length || hidden.size > 0) {
    // Numbered again: a gap in the pseudonyms would tell that somebody was left out.
    for (const [at, column] of history.columns.entries()) {
      const step = stepFor(recipe, column.role);
      const marks = hidden.get(column.role);
      const told = marks === undefined ? rows : rowsWhere(rows, (row) => marks[row] === 0);
      if (step.operator === 'pseudonymize')
        columns[at] = operatorOf(step).apply({ column, viewings }, { ...operatorContext, rows: told });
    }
    columns = [...withoutCells(columns, hidden)];
  }

  await task.pause();
  const sourceRow = await finishedUnder(task, inOrder(columns, { ...operatorContext, rows }, viewings, recipe));
  if (sourceRow === undefined) return refuse('cancelled', say('refusal.protect.cancelled'));
  const written: Column[] = [];
  const changes: ColumnChange[] = [];
  for (const original of history.columns) {
    await task.pause();
    if (task.cancelled) return refuse('cancelled', say('refusal.protect.cancelled'));
    // Taken out of the list: once its rows are in their order, nobody needs it in the old one.
    const column = columns.shift()!;
    changes.push(changeOf(original, column, rows, { recipe, hidden }));
    written.push(takeRows(column, sourceRow));
  }
  task.report({ stage: 'protecting', done: rows.length, total: rows.length });
  const firstLine = history.dialect.headless ? 1 : 2;
  return ok({
    history: {
      ...history,
      rows: sourceRow.length,
      columns: written,
      lines: sourceRow.map((_, row) => row + firstLine),
      dates: datesOf(history, written, stepFor(recipe, 'start')),
    },
    sourceRow,
    candidates,
    columns: changes,
    suppressed: viewings.rows - sourceRow.length,
  });
}

/** The rows of the copy in the order the recipe asks for. */
function* inOrder(columns: readonly Column[], context: OperatorContext, viewings: Viewings, recipe: Recipe): Steps<Uint32Array> {
  const { order } = recipe.rows;
  switch (order) {
    case 'keep':
      return context.rows;
    case 'shuffle':
      return shuffle(context.rows.slice(), context.random);
    case 'published':
      return yield* byPublished(columns, context, viewings, recipe);
    default:
      return assertNever(order);
  }
}

/** Rows in the order of what is published. Times written as labels are sorted by the instants the labels stand for. */
function* byPublished(
  columns: readonly Column[],
  context: OperatorContext,
  viewings: Viewings,
  recipe: Recipe,
): Steps<Uint32Array> {
  const profile = columns.find((column) => column.role === 'profile');
  const written = columnOf({ columns }, 'start');
  const original = instantColumnOf(viewings.history, 'start');
  const step = stepFor(recipe, 'start');
  const start =
    written?.kind === 'text' && original !== undefined && (step.operator === 'generalize' || step.operator === 'relativeTime')
      ? operatorOf(step).apply(
          { column: original, viewings },
          { ...context, wording: { ...context.wording, write: 'parseable' } },
        )
      : written;
  return yield* publishedOrder(
    context.rows,
    { profile: profile?.kind === 'text' ? profile : undefined, start: start?.kind === 'instant' ? start : undefined },
    context.random,
  );
}

const dayOf = (seconds: number): number | undefined => (Number.isFinite(seconds) ? Math.floor(seconds / 86_400) : undefined);

function datesOf(history: History, columns: readonly Column[], step: ColumnStep): DateReading {
  const start = columnOf({ columns }, 'start');
  if (start?.kind !== 'instant') return { ...history.dates, from: undefined, to: undefined, utc: false };
  let from = Infinity;
  let to = -Infinity;
  const { seconds } = start;
  for (let row = 0; row < seconds.length; row++) {
    if (seconds[row]! < from) from = seconds[row]!;
    if (seconds[row]! > to) to = seconds[row]!;
  }
  return { ...history.dates, from: dayOf(from), to: dayOf(to), utc: history.dates.utc && operatorOf(step).clock === 'own' };
}

/** `made` holds the rows of the original; `rows` are those of the copy. */
function changeOf(
  original: Column,
  made: Column,
  rows: Uint32Array,
  { recipe, hidden }: { recipe: Recipe; hidden: HiddenCells },
): ColumnChange {
  const step = stepFor(recipe, original.role);
  return {
    name: original.name,
    role: original.role,
    operator: step.operator,
    level: operatorOf(step).level(original),
    changedCells: step.operator === 'keep' && !hidden.has(original.role) ? 0 : countChanged(original, made, rows),
  };
}
