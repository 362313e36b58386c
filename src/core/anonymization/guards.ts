/** Puts guards on the cells of a copy before it is written, counts them, and takes them off again when it is read back. */

import { entries } from '../dictionary.ts';
import { guarded, runs, unguarded } from '../formulaGuard.ts';
import type { Column, History } from '../history.ts';
import { countRows, mapValues } from './columns.ts';
import type { Recipe } from './recipe.ts';

/** A copy as it is written. */
export interface GuardedHistory {
  readonly history: History;
  /** By column: how many cells got a guard, so that they do not read back as they were. */
  readonly guardedCells: readonly number[];
}

/** Whether the cells of a copy get guards. No spreadsheet runs a text in JSON. */
export const hasGuards = ({ json }: Pick<History, 'json'>, { formulaGuard }: Pick<Recipe, 'formulaGuard'>): boolean =>
  formulaGuard && json === undefined;

/** The copy with the guards that its recipe asks for, headers included. */
export function withGuards(history: History, recipe: Pick<Recipe, 'formulaGuard'>): GuardedHistory {
  if (!hasGuards(history, recipe)) return { history, guardedCells: history.columns.map(() => 0) };
  const columns = history.columns.map((column) => ({ ...guardedColumn(column), name: guarded(column.name, undefined) }));
  return { history: { ...history, columns }, guardedCells: columns.map(countGuards) };
}

/** A column with guards; the same where no cell needs one. Instants never do: they are written digit by digit. */
export const guardedColumn = (column: Column): Column => mapped(column, (text) => guarded(text, column.role));

/** A column of a copy as it was before spreadsheets were kept from running it. */
export const withoutGuards = (column: Column): Column => mapped(column, unguarded);

/** How many cells of a guarded column have a guard. */
export const countGuards = (column: Column): number =>
  column.kind === 'text' ? countRows(column, (text) => unguarded(text) !== text) : 0;

/** How many cells of a column a spreadsheet would run. */
export const countRunning = (column: Column): number =>
  column.kind === 'text' ? countRows(column, (text) => runs(text, column.role)) : 0;

function mapped(column: Column, replace: (text: string) => string): Column {
  if (column.kind === 'instant') return column;
  for (const [, text] of entries(column.dictionary)) if (replace(text) !== text) return mapValues(column, replace);
  return column;
}
