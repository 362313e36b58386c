/** Says what of the original is still in a written copy: its bytes are searched and its table, read back, is held to the recipe. */

import { stepFor } from '../anonymization/anonymize.ts';
import { eachOnce } from '../anonymization/eachOnce.ts';
import { operatorOf } from '../anonymization/operators/index.ts';
import { rowsThatStay } from '../anonymization/operators/suppressRows.ts';
import type { Recipe } from '../anonymization/recipe.ts';
import { unguarded } from '../formulaGuard.ts';
import type { Column, History } from '../history.ts';
import { say, type Message } from '../message.ts';
import type { Identifier, Role } from '../model.ts';
import type { Task } from '../task.ts';
import type { Viewings } from '../viewings.ts';
import { coarsestLevel } from './coarsestLevel.ts';
import { checkColumn, countFilled, countShared, withoutGuards } from './columnCheck.ts';
import { jsonCells } from './jsonCells.ts';
import { searchIdentifiers, type Hit } from './identifierCheck.ts';

export type { Hit, Standing } from './identifierCheck.ts';

export interface VerifyInput {
  readonly original: Viewings;
  /** Of the original; their values are searched for and never reported. */
  readonly identifiers: readonly Identifier[];
  /** The copy as read back. */
  readonly copy: History;
  /** The same copy's bytes as they are on the disk. */
  readonly copyBytes: AsyncIterable<Uint8Array>;
  /** Without one, the report says what was found and holds the copy to nothing but the identifiers. */
  readonly recipe?: Recipe | undefined;
  /** Says a label in the language the copy was written in. */
  readonly label: (message: Message) => string;
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
  const input: VerifyInput = { ...asked, label: eachOnce(asked.label) };
  const { copy, recipe } = input;
  const problems: Message[] = [...tableProblems(input)];
  const columns: ColumnReport[] = [];
  for (const [at, column] of copy.columns.entries()) {
    task.report({ stage: 'checking', done: Math.floor((columns.length / copy.columns.length) * copy.rows), total: copy.rows });
    await task.pause();
    columns.push(columnReport(input, withoutGuards(column), at));
  }
  const searched = await searchIdentifiers(
    input.identifiers,
    copy.json ? jsonCells(input.copyBytes, copy) : input.copyBytes,
    {
      columns: columns.map((column) => ({
        name: column.name,
        role: column.role,
        step: recipe && stepFor(recipe, column.role),
        sound: column.finer === 0 && (recipe === undefined || column.originals === 0),
      })),
      dialect: copy.dialect,
      rows: copy.rows,
    },
    task,
  );
  const total = (...standings: Hit['standing'][]): number =>
    searched.hits.reduce((sum, hit) => sum + (standings.includes(hit.standing) ? hit.count : 0), 0);
  const unexpected = total('unexpected');
  if (recipe !== undefined) problems.push(...columns.flatMap(columnProblems));
  if (unexpected > 0) problems.push(say('verify.problem.identifiers', { count: unexpected }));
  if (task.cancelled) problems.push(say('verify.problem.cancelled'));
  task.report({ stage: 'checking', done: copy.rows, total: copy.rows });
  return {
    passed: problems.length === 0,
    identifiersFound: unexpected + total('kept'),
    explained: total('explained'),
    searched: searched.searched,
    rows: copy.rows,
    columns,
    hits: searched.hits,
    problems,
  };
}

/** Headers and rows. Without a recipe a copy may hold whichever columns and rows it likes. */
function tableProblems({ original, copy, recipe }: VerifyInput): Message[] {
  if (recipe === undefined) return [];
  const problems: Message[] = [];
  const names = original.history.columns.map((column) => column.name);
  if (names.length !== copy.columns.length || copy.columns.some((column, at) => unguarded(column.name) !== names[at])) {
    problems.push(say('verify.problem.headers'));
  }
  const staying = rowsThatStay(original, recipe.rows);
  const expected = staying.ok ? staying.value.length : 0;
  if (copy.rows !== expected) problems.push(say('verify.problem.rows', { expected, found: copy.rows }));
  return problems;
}

/** `at`: the column's place in the copy, by which columns of one name are told apart. */
function columnReport({ original, recipe, label }: VerifyInput, copy: Column, at: number): ColumnReport {
  const name = unguarded(copy.name);
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
  const level = operatorOf(step).level(source);
  const { finer, originals } = checkColumn(from, copy, step, level, label);
  return report(source.role, level, finer, originals);
}

function columnProblems({ name, finer, originals }: ColumnReport): Message[] {
  return [
    ...(finer > 0 ? [say('verify.problem.finer', { count: finer, column: name })] : []),
    ...(originals > 0 ? [say('verify.problem.originals', { count: originals, column: name })] : []),
  ];
}
