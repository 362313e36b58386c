/** The shape of an operator: what a recipe's step does to one column, and how a copy of that column is held to it. */

import type { Column } from '../../history.ts';
import type { Message } from '../../message.ts';
import type { Random } from '../../random.ts';
import type { Original, Wording } from '../hierarchies/hierarchy.ts';
import type { PseudonymKey } from '../pseudonymKey.ts';
import type { ColumnStep, OperatorId } from '../recipe.ts';

export interface OperatorContext {
  readonly wording: Wording;
  readonly random: Random;
  /** The rows of the original that the copy will hold. */
  readonly rows: Uint32Array;
  /** For pseudonyms whose key is kept; undefined where the recipe keeps none. */
  readonly key: PseudonymKey | undefined;
}

/** A step of one operator. */
export type StepOf<Id extends OperatorId> = Extract<ColumnStep, { operator: Id }>;

/** What a copy's column is held to. */
export interface Checking extends Pick<OperatorContext, 'rows'> {
  /** Copy row -> row of the original, as the copy was made; undefined where that is not known. */
  readonly sourceRow: Uint32Array | undefined;
  /** Says a label in the language the copy was written in. */
  readonly label: Wording['label'];
}

export interface ColumnFinding {
  /** Rows that say more than the level, or something that the step does not write. */
  readonly finer: number;
  /** Rows that hold a value of the original's column which the step does not leave as it is. */
  readonly originals: number;
}

export interface Operator<Id extends OperatorId> {
  readonly id: Id;
  /** Why this step cannot be done to this column; undefined when it can. */
  refusal(step: StepOf<Id>, column: Column): Message | undefined;
  /** What a report calls the level of the result, e.g. `exact`, `none`, `month`. Only for steps that are not refused. */
  level(step: StepOf<Id>, column: Column): string;
  /** The clock that a start column stands on afterwards: the file's own, or that of the person's home. */
  readonly clock: 'own' | 'local';
  /** Whether the column depends on which rows the copy will hold, and not on its cells alone. */
  readonly dependsOnRows: boolean;
  /** The column over all rows of the original. Only for steps that are not refused. */
  apply(original: Original, step: StepOf<Id>, context: OperatorContext): Column;
  /** Holds a column of a copy, whose guards are off, to the step. Linear in rows; set logic over distinct values. */
  check(original: Original, copy: Column, step: StepOf<Id>, checking: Checking): ColumnFinding;
}
