/** What a recipe would do, worked out on the whole file and written nowhere. */

import { anonymize, keepsKey, stepFor, type ColumnChange, type Protected } from '#core/anonymization/anonymize.ts';
import { choicesFor, ownSteps } from '#core/anonymization/choices.ts';
import { grainOfCopy } from '#core/anonymization/grain.ts';
import { withGuards } from '#core/anonymization/guards.ts';
import { operatorOf } from '#core/anonymization/operators/index.ts';
import { drawKey, type Hmac } from '#core/anonymization/pseudonymKey.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import { asRows } from '#core/counts/countsFile.ts';
import { cellText, textColumnOf, type Column, type History } from '#core/history.ts';
import { infer, type Findings } from '#core/inference/infer.ts';
import type { Message } from '#core/message.ts';
import type { PreviewOf } from '#core/preview/preview.ts';
import { asKnown } from '#core/pictures/asKnown.ts';
import type { Random } from '#core/random.ts';
import { assessUnder } from '#core/risk/assess.ts';
import type { CopyOf } from '#core/risk/models/secondCopy.ts';
import { ok, type Result } from '#core/result.ts';
import { finishedUnder } from '#core/steps.ts';
import type { Task } from '#core/task.ts';
import type { LocaleId } from '#locales/locales.ts';
import { viewingsUnder, type Viewings } from '#core/viewings.ts';
import { cancelled } from './activity.ts';
import { chosenOf, type Asked } from './asked.ts';
import type { PlanColumn, PlanCounts, PlanView } from './contract.ts';
import { identifies, identifyingColumns } from './findings.ts';
import { judge } from './missed.ts';
import type { OpenExport } from './openExport.ts';
import { usesOf } from './uses.ts';

/** How many rows are looked through for a cell that is worth showing. */
const EXAMPLE_ROWS = 200;

export interface Planning {
  readonly random: Random;
  readonly hmac: Hmac;
  readonly label: (message: Message) => string;
  /** Of the labels. */
  readonly language: LocaleId;
  /** The copy of the same export that was saved before. */
  readonly earlier?: CopyOf | undefined;
}

/** The preview of what is asked, or why it cannot be made. */
export async function previewOf(
  open: OpenExport,
  { recipe: wanted, choice }: Asked,
  { random, hmac, label, language }: Planning,
  task: Task,
): Promise<Result<PreviewOf>> {
  // Counts are planned as the rows that would say as much.
  const recipe = asRows(wanted);
  const chosen = await chosenOf(open, choice, task);
  if (!chosen.ok) return chosen;
  const steps = open.preview(language, label).of(recipe, {
    random,
    chosen: chosen.value && { name: JSON.stringify(choice), rows: chosen.value },
    key: keepsKey(recipe) ? drawKey(random, hmac) : undefined,
  });
  return (await finishedUnder(task, steps)) ?? cancelled();
}

/**
 * What can be counted of a recipe without making the copy. After one changed column it costs that column, so that a screen can
 * follow the changes.
 */
export async function countsOf(open: OpenExport, asked: Asked, planning: Planning, task: Task): Promise<Result<PlanCounts>> {
  const original = await open.findings(task);
  if (!original.ok) return original;
  const told = await previewOf(open, asked, planning, task);
  if (!told.ok) return told;
  const { columns, rows, rowsByClassSize, anonymitySet } = told.value;
  const identifying = identifyingColumns(open.viewings, original.value.identifiers);
  return ok({
    recipe: asked.recipe,
    columns: columns.map((column, at) => planColumn(open, asRows(asked.recipe), column, rows, at, identifying)),
    rowsIn: open.viewings.rows,
    rowsOut: rows.length,
    rowsByClassSize,
    anonymitySet,
  });
}

/** The plan of a recipe, or why there is none. */
export async function planOf(open: OpenExport, asked: Asked, planning: Planning, task: Task): Promise<Result<PlanView>> {
  const { label, earlier } = planning;
  const { choice } = asked;
  const key = JSON.stringify([asked.recipe, choice]);
  const recipe = asRows(asked.recipe);
  const kept = open.plans.get(key);
  if (kept !== undefined) return ok(kept);

  const counts = await countsOf(open, asked, planning, task);
  if (!counts.ok) return counts;
  const original = await open.findings(task);
  if (!original.ok) return original;
  const chosen = await chosenOf(open, choice, task);
  if (!chosen.ok) return chosen;
  const made = await copyOf(open, recipe, chosen.value, planning, task);
  if (!made.ok) return made;
  const seen = await viewingsOfCopy(open, recipe, made.value.history, made.value.sourceRow, task);
  if (!seen.ok) return seen;
  const copy = await findingsOfCopy(open, seen.value, made.value.columns, task);
  if (!copy.ok) return copy;
  task.report({ stage: 'checking', done: 0 });
  await task.pause();
  if (task.cancelled) return cancelled();

  const riskOfOriginal = await open.risk(task);
  if (!riskOfOriginal.ok) return riskOfOriginal;
  const riskOfCopy = await assessUnder(task, made.value.history, {
    people: open.people,
    origin: { original: open.viewings, recipe, chosen: chosen.value, sourceRow: made.value.sourceRow, label, earlier },
  });
  if (riskOfCopy === undefined) return cancelled();
  const uses = await finishedUnder(task, usesOf({ original: open.viewings, copy: seen.value, sourceRow: made.value.sourceRow }));
  if (uses === undefined) return cancelled();
  const identifying = identifyingColumns(open.viewings, original.value.identifiers);
  const plan: PlanView = {
    ...counts.value,
    risk: { original: riskOfOriginal.value, copy: riskOfCopy },
    guesses: {
      original: original.value.guesses.length,
      copy: copy.value.guesses.length,
      left: copy.value.guesses.filter(({ sensitive }) => !sensitive).map(({ headline }) => headline),
      closed: copy.value.guesses.filter(({ sensitive }) => sensitive).length,
    },
    identifyingColumns: { original: identifying.length, copy: stillIdentifying(recipe, open.viewings, copy.value, identifying) },
    uses,
    ...judge(open.viewings, recipe, {
      copy: made.value.history,
      candidates: made.value.candidates.length,
      risk: riskOfCopy,
      guesses: copy.value.guesses,
    }),
  };
  open.plans.keep(key, plan);
  return ok(plan);
}

/** The copy of a recipe and of the rows that were chosen, in memory, as it would be written. */
export async function copyOf(
  open: OpenExport,
  recipe: Recipe,
  chosen: Uint8Array | undefined,
  { random, hmac, label }: Planning,
  task: Task,
): Promise<Result<Protected>> {
  // A key of its own, which is forgotten with the copy.
  const context = { random, label, chosen, key: keepsKey(recipe) ? drawKey(random, hmac) : undefined };
  const made = await anonymize(open.viewings, recipe, context, task);
  return made.ok ? ok({ ...made.value, history: withGuards(made.value.history, recipe).history }) : made;
}

/**
 * A copy whose rows are those of `sourceRow`, in its order, seen as viewings. A start that was coarsened is written on the local
 * clock, so no time zone is applied again. The person's own profile is followed into the copy, so that what is found there is
 * compared with what was found of the same person.
 */
export async function viewingsOfCopy(
  open: OpenExport,
  recipe: Recipe,
  copy: History,
  sourceRow: Uint32Array,
  task: Task,
): Promise<Result<Viewings>> {
  const { timeZone, leaveOutShort } = open.settings;
  const kept = operatorOf(stepFor(recipe, 'start')).clock === 'own';
  const mine = ownProfile(open.viewings, copy, sourceRow);
  const options = { timeZone: kept ? timeZone : 'UTC', mine, leaveOutShort, matcher: open.matcher };
  const viewings = await viewingsUnder(task, copy, options);
  return viewings === undefined ? cancelled() : ok(viewings);
}

/** The same detectors, run on a copy as far as its columns tell when something was watched. */
export async function findingsOfCopy(
  { imported, settings }: OpenExport,
  copy: Viewings,
  columns: readonly ColumnChange[],
  task: Task,
): Promise<Result<Findings>> {
  const known = asKnown(copy, grainOfCopy(imported.history, columns));
  const findings = await infer(known, task, undefined, { weak: settings.weakGuesses });
  return task.cancelled ? cancelled() : ok(findings);
}

/** The code of the person's own profile in the copy; undefined where the copy does not tell profiles apart. */
function ownProfile({ mine, profile }: Viewings, copy: History, sourceRow: Uint32Array): number | undefined {
  if (mine === undefined) return undefined;
  const column = textColumnOf(copy, 'profile');
  if (column === undefined || column.dictionary.size < 2) return undefined;
  return column.codes[sourceRow.findIndex((row) => profile[row] === mine)];
}

/** Columns that named someone and still do: names that were kept, and whatever else the detectors find in the copy. */
function stillIdentifying(recipe: Recipe, { history }: Viewings, copy: Findings, identifying: readonly string[]): number {
  const found = new Set(
    copy.identifiers.filter(({ identifier }) => identifier !== 'profileName').flatMap(({ columns }) => columns),
  );
  return history.columns.filter(({ name, role }) => {
    if (!identifying.includes(name)) return false;
    return found.has(name) || (role === 'profile' && stepFor(recipe, role).operator === 'keep');
  }).length;
}

function planColumn(
  open: OpenExport,
  recipe: Recipe,
  { name, role, level, changed, guarded, cell }: PreviewOf['columns'][number],
  rows: Uint32Array,
  at: number,
  identifying: readonly string[],
): PlanColumn {
  const { history } = open.imported;
  const column = history.columns[at]!;
  const row = exampleRow(column, rows);
  return {
    name,
    role,
    identifies: identifies(name, role, identifying),
    step: stepTaken(stepFor(recipe, role), level),
    choices: choicesFor(role, history),
    more: ownSteps(column),
    now: cellText(column, row),
    after: cell(row),
    changed,
    guarded,
  };
}

/** The step with the level the column really got: hours of a file of days are days. */
function stepTaken(step: ColumnStep, level: string): ColumnStep {
  if (step.operator !== 'generalize') return step;
  return level === 'exact' ? { operator: 'keep' } : { ...step, level };
}

/** The first row of the copy, in the order of the file, whose original cell says something. */
function exampleRow(column: Column, rows: Uint32Array): number {
  for (const row of rows.subarray(0, EXAMPLE_ROWS)) if (cellText(column, row) !== '') return row;
  return rows[0]!;
}
