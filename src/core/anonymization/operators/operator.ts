/** The shape of an operator: what a recipe's step does to one column. */

import type { Column } from '../../history.ts';
import type { Message } from '../../message.ts';
import type { Random } from '../../random.ts';
import type { Original, Wording } from '../hierarchies/hierarchy.ts';
import type { ColumnStep, OperatorId } from '../recipe.ts';

export interface OperatorContext {
  readonly wording: Wording;
  readonly random: Random;
  /** The rows of the original that the copy will hold. */
  readonly rows: Uint32Array;
}

/** A step of one operator. */
export type StepOf<Id extends OperatorId> = Extract<ColumnStep, { operator: Id }>;

export interface Operator<Id extends OperatorId> {
  readonly id: Id;
  /** Why this step cannot be done to this column; undefined when it can. */
  refusal(step: StepOf<Id>, column: Column): Message | undefined;
  /** What a report calls the level of the result, e.g. `exact`, `none`, `month`. Only for steps that are not refused. */
  level(step: StepOf<Id>, column: Column): string;
  /** The column over all rows of the original. Only for steps that are not refused. */
  apply(original: Original, step: StepOf<Id>, context: OperatorContext): Column;
}
