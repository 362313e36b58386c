/** Says what of the original is still in a written copy: its bytes are searched and its table, read back, is held to the recipe. */

import { stepFor, type Protected } from '../anonymization/anonymize.ts';
import { eachOnce } from '../anonymization/eachOnce.ts';
import { countRunning, hasGuards, withoutGuards } from '../anonymization/guards.ts';
import { operatorOf } from '../anonymization/operators/index.ts';
import { sampleSize } from '../anonymization/operators/sampleRows.ts';
import { rowsThatStay } from '../anonymization/operators/suppressRows.ts';
import { classesOf, mayGo } from '../anonymization/operators/suppressSmall.ts';
import type { Recipe } from '../anonymization/recipe.ts';
import { countFilled, countShared } from '../anonymization/commonValues.ts';
import { unguarded } from '../formulaGuard.ts';
import type { HandedOver } from '../handedOver.ts';
import type { Column, History } from '../history.ts';
import { say, type Message } from '../message.ts';
import type { Identifier, Role } from '../model.ts';
import { everyRow } from '../rowLists.ts';
import type { Task } from '../task.ts';
import type { Viewings } from '../viewings.ts';
import type { Occurrence } from './byteSearch.ts';
import { coarsestLevel } from './coarsestLevel.ts';
import { cellsOf } from './jsonCells.ts';
import { judged, searchIdentifiers, type Hit } from './identifierCheck.ts';

export type { Hit, Standing } from './identifierCheck.ts';

export interface VerifyInput {
  readonly original: Viewings;
  /** Of the original; their values are searched for and never reported. */
  readonly identifiers: readonly Identifier[];
  /** The copy as read back. */
  readonly copy: History;
  /** The same copy's bytes as they are on the disk. */
  readonly copyBytes: AsyncIterable<Uint8Array>;
  /** The search of them for the identifiers, where another thread has begun it. */
  readonly searching?: HandedOver<readonly Occurrence[]> | undefined;
  /** Without one, the report says what was found and holds the copy to nothing but the identifiers. */
  readonly recipe?: Recipe | undefined;
  /** How the rows of the copy were chosen; undefined where that is not known, as of a copy made elsewhere. */
  readonly made?: RowsMade | undefined;
  /** Says a label in the language the copy was written in. */
  readonly label: (message: Message) => string;
}

export interface RowsMade extends Pick<Protected, 'sourceRow' | 'candidates'> {
  /** Row -> 1 where the person's choice of rows has it; undefined: every row. */
  readonly chosen?: Uint8Array | undefined;
}

/** Counts and names of columns; no values. */
export interface VerificationReport {
  /** With a recipe: the copy holds what the recipe says and no more. Without: no identifier was found. */
  readonly passed: boolean;
  /** Occurrences of identifiers, those that a recipe keeps included and those that are `explained` left out. */
  readonly identifiersFound: number;
  /** Occurrences of words that are also identifiers, in cells that say what the recipe publishes. */
  readonly explained: number;
  /** How many identifiers were looked for. */
  readonly searched: number;
  /** Rows of the copy. */
  readonly rows: number;
  readonly columns: readonly ColumnReport[];
  readonly hits: readonly Hit[];
  /** One sentence for each thing that does not hold; empty when `passed`. */
  readonly problems: readonly Message[];
}

export interface ColumnReport {
  readonly name: string;
  readonly role: Role;
  /** With a recipe the level it asks for; without, the coarsest level that every value conforms to. */
  readonly level: string;
  /** Rows that say more than the level. */
  readonly finer: number;
  /** Rows with a value of the original's column that the recipe does not leave as it is; without a recipe, any such value. */
  readonly originals: number;
  /** `originals` of the rows that are filled, 0..1. */
  readonly share: number;
}

/** Checks a copy. Linear in its bytes and rows. A cancelled check has not passed. */
export async function verify(asked: VerifyInput, task: Task): Promise<VerificationReport> {
  return checkBytes(asked, await checkTable(asked, task), task);
}

/** What the table of a copy says, whatever its bytes hold beside it. */
export interface TableCheck {
  readonly columns: readonly ColumnReport[];
  readonly problems: readonly Message[];
}

/** Holds the table that was read back to the recipe. */
export async function checkTable(asked: VerifyInput, task: Task): Promise<TableCheck> {
  const { recipe } = asked;
  const isGuarded = hasGuards(asked.copy, recipe ?? { formulaGuard: true });
  const copy = isGuarded ? unguardedHistory(asked.copy) : asked.copy;
  const input: VerifyInput = { ...asked, copy, label: eachOnce(asked.label) };
  const candidates = candidatesOf(input);
  const problems: Message[] = [...tableProblems(input, candidates)];
  const columns: ColumnReport[] = [];
  for (const [at, column] of copy.columns.entries()) {
    task.report({ stage: 'checking', done: Math.floor((columns.length / copy.columns.length) * copy.rows), total: copy.rows });
    await task.pause();
    columns.push(columnReport(input, column, at, candidates));
  }
  if (recipe !== undefined) problems.push(...columns.flatMap(columnProblems));
  const running = recipe !== undefined && isGuarded ? asked.copy.columns.reduce((sum, each) => sum + countRunning(each), 0) : 0;
  if (running > 0) problems.push(say('verify.problem.formulas', { count: running }));
  return { columns, problems };
}

/** Searches the bytes of a copy whose table was checked. */
export async function checkBytes(
  { identifiers, copy, copyBytes, recipe, searching }: VerifyInput,
  { columns, problems: found }: TableCheck,
  task: Task,
): Promise<VerificationReport> {
  const table = {
    columns: columns.map((column) => ({
      name: column.name,
      role: column.role,
      step: recipe && stepFor(recipe, column.role),
      sound: column.finer === 0 && (recipe === undefined || column.originals === 0),
    })),
    dialect: copy.dialect,
    rows: copy.rows,
  };
  const met = await searching?.result(task);
  const { searched, hits } =
    met === undefined
      ? await searchIdentifiers(identifiers, cellsOf(copyBytes, copy), table, task)
      : judged(identifiers, met, table);
  const total = (...standings: Hit['standing'][]): number =>
    hits.reduce((sum, hit) => sum + (standings.includes(hit.standing) ? hit.count : 0), 0);
  const unexpected = total('unexpected');
  const problems = [...found];
  if (unexpected > 0) problems.push(say('verify.problem.identifiers', { count: unexpected }));
  if (task.cancelled) problems.push(say('verify.problem.cancelled'));
  task.report({ stage: 'checking', done: copy.rows, total: copy.rows });
  return {
    passed: problems.length === 0,
    identifiersFound: unexpected + total('kept'),
    explained: total('explained'),
    searched,
    rows: copy.rows,
    columns,
    hits,
    problems,
  };
}

/** The copy as it was before guards were put on it. */
const unguardedHistory = (copy: History): History => ({
  ...copy,
  columns: copy.columns.map((column) => ({ ...withoutGuards(column), name: unguarded(column.name) })),
});

/** Headers and rows. Without a recipe a copy may hold whichever columns and rows it likes. */
function tableProblems({ original, copy, recipe, made }: VerifyInput, candidates: Uint32Array): Message[] {
  if (recipe === undefined) return [];
  const problems: Message[] = [];
  const names = original.history.columns.map((column) => column.name);
  if (names.length !== copy.columns.length || copy.columns.some((column, at) => column.name !== names[at])) {
    problems.push(say('verify.problem.headers'));
  }
  const { suppressSmall } = recipe.rows;
  const mayBeGone = suppressSmall === undefined ? 0 : mayGo(candidates.length, suppressSmall);
  const gone = candidates.length - copy.rows;
  if (gone < 0 || gone > mayBeGone || (made !== undefined && made.sourceRow.length !== copy.rows)) {
    problems.push(say('verify.problem.rows', { expected: made?.sourceRow.length ?? candidates.length, found: copy.rows }));
  }
  if (made !== undefined && !areRowsAsAsked(made, original, recipe)) problems.push(say('verify.problem.choice'));
  if (suppressSmall !== undefined) {
    const least = Math.min(suppressSmall.k - 1, mayBeGone - gone);
    const small = classesOf(copy.columns, everyRow(copy.rows)).sizes.reduce((count, size) => count + (size <= least ? 1 : 0), 0);
    if (small > 0) problems.push(say('verify.problem.smallClasses', { count: small }));
  }
  return problems;
}

/** The rows of the original that the copy was made of, or, where that is not known, those that its recipe leaves. */
function candidatesOf({ original, recipe, made }: VerifyInput): Uint32Array {
  if (made !== undefined) return made.candidates;
  const staying = recipe === undefined ? undefined : rowsThatStay(original, recipe.rows);
  if (staying !== undefined) return staying.ok ? staying.value : new Uint32Array();
  return everyRow(original.rows);
}

/** Whether a copy was made of rows that stay and no others, as many as the recipe asks for. */
function areRowsAsAsked({ candidates, sourceRow, chosen }: RowsMade, original: Viewings, { rows }: Recipe): boolean {
  const staying = rowsThatStay(original, rows, chosen);
  if (!staying.ok) return false;
  const stays = new Uint8Array(original.rows);
  for (const row of staying.value) stays[row] = 1;
  const { sample } = rows;
  const expected = sample === undefined ? staying.value.length : sampleSize(staying.value.length, sample.share);
  return candidates.length === expected && areMarked(candidates, stays) && areMarked(sourceRow, stays);
}

function areMarked(rows: Uint32Array, marks: Uint8Array): boolean {
  for (const row of rows) if (marks[row] !== 1) return false;
  return true;
}

/** `at`: the column's place in the copy, by which columns of one name are told apart. */
function columnReport({ original, recipe, made, label }: VerifyInput, copy: Column, at: number, rows: Uint32Array): ColumnReport {
  const { name } = copy;
  const { columns } = original.history;
  const source = columns[at]?.name === name ? columns[at] : columns.find((column) => column.name === name);
  const filled = countFilled(copy);
  const report = (role: Role, level: string, finer: number, originals: number): ColumnReport => ({
    name,
    role,
    level,
    finer,
    originals,
    share: filled === 0 ? 0 : originals / filled,
  });
  if (source === undefined) return report(copy.role, filled === 0 ? 'none' : 'exact', recipe === undefined ? 0 : filled, 0);
  const from = { column: source, viewings: original };
  if (recipe === undefined) return report(source.role, coarsestLevel(from, copy, label), 0, countShared(source, copy));
  const step = stepFor(recipe, source.role);
  const operator = operatorOf(step);
  const { finer, originals } = operator.check(from, copy, { rows, sourceRow: made?.sourceRow, label });
  return report(source.role, operator.level(source), finer, originals);
}

function columnProblems({ name, finer, originals }: ColumnReport): Message[] {
  return [
    ...(finer > 0 ? [say('verify.problem.finer', { count: finer, column: name })] : []),
    ...(originals > 0 ? [say('verify.problem.originals', { count: originals, column: name })] : []),
  ];
}
