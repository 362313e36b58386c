/** The operators on columns. An operator is one file, one line here and one member of `ColumnStep`. */

import { assertNever } from '../../result.ts';
import type { Column } from '../../history.ts';
import type { Message } from '../../message.ts';
import type { Original } from '../hierarchies/hierarchy.ts';
import type { ColumnStep } from '../recipe.ts';
import { blank } from './blank.ts';
import { constant } from './constant.ts';
import { generalize } from './generalize.ts';
import { keep } from './keep.ts';
import type { Checking, ColumnFinding, Operator, OperatorContext, StepOf } from './operator.ts';
import { pseudonymize } from './pseudonymize.ts';
import { relativeTime } from './relativeTime.ts';
import { round } from './round.ts';
import { shiftDates } from './shiftDates.ts';
import { suppressCells } from './suppressCells.ts';
import { topAndBottomCode } from './topAndBottomCode.ts';

export const OPERATORS = {
  keep,
  blank,
  constant,
  pseudonymize,
  generalize,
  round,
  shiftDates,
  relativeTime,
  topAndBottomCode,
  suppressCells,
};

/** An operator bound to its step. */
interface BoundStep {
  readonly clock: 'own' | 'local';
  readonly dependsOnRows: boolean;
  refusal(column: Column): Message | undefined;
  level(column: Column): string;
  apply(original: Original, context: OperatorContext): Column;
  check(original: Original, copy: Column, checking: Checking): ColumnFinding;
}

/** The operator of a step, holding the step. */
export function operatorOf(step: ColumnStep): BoundStep {
  switch (step.operator) {
    case 'keep':
      return bind(OPERATORS.keep, step);
    case 'blank':
      return bind(OPERATORS.blank, step);
    case 'constant':
      return bind(OPERATORS.constant, step);
    case 'pseudonymize':
      return bind(OPERATORS.pseudonymize, step);
    case 'generalize':
      return bind(OPERATORS.generalize, step);
    case 'round':
      return bind(OPERATORS.round, step);
    case 'shiftDates':
      return bind(OPERATORS.shiftDates, step);
    case 'relativeTime':
      return bind(OPERATORS.relativeTime, step);
    case 'topAndBottomCode':
      return bind(OPERATORS.topAndBottomCode, step);
    case 'suppressCells':
      return bind(OPERATORS.suppressCells, step);
    default:
      return assertNever(step);
  }
}

function bind<Id extends ColumnStep['operator']>(operator: Operator<Id>, step: StepOf<Id>): BoundStep {
  return {
    clock: operator.clock,
    dependsOnRows: operator.dependsOnRows,
    refusal: (column) => operator.refusal(step, column),
    level: (column) => operator.level(step, column),
    apply: (original, context) => operator.apply(original, step, context),
    check: (original, copy, checking) => operator.check(original, copy, step, checking),
  };
}
