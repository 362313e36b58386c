/** The operators on columns. An operator is one file, one line here and one member of `ColumnStep`. */

import { assertNever } from '../../result.ts';
import type { Column } from '../../history.ts';
import type { Message } from '../../message.ts';
import type { Original } from '../hierarchies/hierarchy.ts';
import type { ColumnStep } from '../recipe.ts';
import { blank } from './blank.ts';
import { generalize } from './generalize.ts';
import { keep } from './keep.ts';
import type { OperatorContext } from './operator.ts';
import { pseudonymize } from './pseudonymize.ts';

export const OPERATORS = { keep, blank, pseudonymize, generalize };

/** An operator bound to its step. */
interface BoundStep {
  refusal(column: Column): Message | undefined;
  level(column: Column): string;
  apply(original: Original, context: OperatorContext): Column;
}

/** The operator of a step, holding the step. */
export function operatorOf(step: ColumnStep): BoundStep {
  switch (step.operator) {
    case 'keep':
      return bind(OPERATORS.keep, step);
    case 'blank':
      return bind(OPERATORS.blank, step);
    case 'pseudonymize':
      return bind(OPERATORS.pseudonymize, step);
    case 'generalize':
      return bind(OPERATORS.generalize, step);
    default:
      return assertNever(step);
  }
}

function bind<Step>(
  operator: {
    refusal(step: Step, column: Column): Message | undefined;
    level(step: Step, column: Column): string;
    apply(original: Original, step: Step, context: OperatorContext): Column;
  },
  step: Step,
): BoundStep {
  return {
    refusal: (column) => operator.refusal(step, column),
    level: (column) => operator.level(step, column),
    apply: (original, context) => operator.apply(original, step, context),
  };
}
