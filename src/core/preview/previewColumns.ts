/** The columns that recipes make of a file, each made once for its step and remembered for the recipes that follow. */

import { stepFor } from '../anonymization/anonymize.ts';
import { countChanged } from '../anonymization/columns.ts';
import { eachOnce } from '../anonymization/eachOnce.ts';
import { operatorOf } from '../anonymization/operators/index.ts';
import { withoutCells, type HiddenCells } from '../anonymization/operators/suppressSmallCells.ts';
import type { OperatorContext } from '../anonymization/operators/operator.ts';
import type { Recipe } from '../anonymization/recipe.ts';
import { textsWhere } from '../dictionary.ts';
import { guarded } from '../formulaGuard.ts';
import { cellText, type Column } from '../history.ts';
import { Kept } from '../kept.ts';
import type { Message } from '../message.ts';
import type { Viewings } from '../viewings.ts';

export interface PreviewColumn {
  /** No other column of the file has it. */
  readonly name: string;
  /** Over all rows of the original. */
  readonly column: Column;
  /** In how many of some rows of the original the cell differs. */
  readonly changedIn: (rows: Uint32Array) => number;
  /** In how many of some rows the cell gets a guard where guards are asked for. */
  readonly guardedIn: (rows: Uint32Array) => number;
  readonly cell: (row: number) => string;
}

export interface ColumnContext extends Omit<OperatorContext, 'wording'> {
  /** The name of the choice of rows. */
  readonly whose: string;
}

/** Beside the columns of a recipe, this many of those before it: five to fourteen bytes a row each. */
const MORE_KEPT = 8;

export class PreviewColumns {
  readonly #viewings: Viewings;
  readonly #label: (message: Message) => string;
  readonly #kept: Kept<PreviewColumn>;
  #made = 0;

  constructor(viewings: Viewings, label: (message: Message) => string) {
    this.#viewings = viewings;
    this.#label = label;
    this.#kept = new Kept(viewings.history.columns.length + MORE_KEPT);
  }

  get made(): number {
    return this.#made;
  }

  /** The column at a place of the file, as a recipe makes it. */
  of(at: number, recipe: Recipe, { whose, ...context }: ColumnContext): PreviewColumn {
    const column = this.#viewings.history.columns[at]!;
    const step = stepFor(recipe, column.role);
    const operator = operatorOf(step);
    const name = JSON.stringify([at, step, recipe.write, operator.dependsOnRows ? whose : undefined]);
    return this.#kept.of(name, () => {
      this.#made++;
      const wording = { write: recipe.write, label: eachOnce(this.#label) };
      return this.#told(name, at, operator.apply({ column, viewings: this.#viewings }, { ...context, wording }));
    });
  }

  /** The same columns with single cells blanked, which no other recipe would blank alike. */
  without(columns: readonly PreviewColumn[], hidden: HiddenCells): readonly PreviewColumn[] {
    const blanked = withoutCells(
      columns.map(({ column }) => column),
      hidden,
    );
    return columns.map((told, at) => (blanked[at] === told.column ? told : this.#told(told.name, at, blanked[at]!)));
  }

  /** What is told of the column at a place of the file, once it is made. */
  #told(name: string, at: number, made: Column): PreviewColumn {
    const original = this.#viewings.history.columns[at]!;
    const marks = new Uint8Array(this.#viewings.rows);
    const changed = made === original ? 0 : countChanged(original, made, undefined, marks);
    const changedIn = (rows: Uint32Array): number =>
      changed === 0 || rows.length === marks.length ? changed : countMarked(marks, rows);
    return { name, column: made, changedIn, guardedIn: guardsIn(made), cell: (row) => cellText(made, row) };
  }
}

/** Counts the guards of a column in some rows; which of its values need one is looked for when it is first asked. */
function guardsIn(column: Column): (rows: Uint32Array) => number {
  if (column.kind === 'instant') return () => 0;
  let marks: Uint8Array | undefined;
  return (rows) => {
    marks ??= textsWhere(column.dictionary, (text) => guarded(text, column.role) !== text);
    if (!marks.includes(1)) return 0;
    let count = 0;
    for (const row of rows) count += marks[column.codes[row]!]!;
    return count;
  };
}

function countMarked(marks: Uint8Array, rows: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < rows.length; at++) count += marks[rows[at]!]!;
  return count;
}
