/** Generalize: every value at a level of the hierarchy of its column. */

import { say } from '../../message.ts';
import type { Column } from '../../history.ts';
import { HIERARCHIES } from '../hierarchies/index.ts';
import type { Operator, StepOf } from './operator.ts';

const effective = (step: StepOf<'generalize'>, column: Column): string | undefined =>
  HIERARCHIES[column.role]?.effective(step.level, column);

export const generalize: Operator<'generalize'> = {
  id: 'generalize',
  refusal: (step, column) => {
    if (effective(step, column) !== undefined) return undefined;
    const hierarchy = HIERARCHIES[column.role];
    if (hierarchy === undefined) return say('refusal.badRecipe.noLevels', { column: column.name });
    return hierarchy.refusal?.(step.level) ?? say('refusal.badRecipe.unknownLevel', { column: column.name });
  },
  level: (step, column) => effective(step, column) ?? step.level,
  apply: (original, step, { wording }) => {
    const hierarchy = HIERARCHIES[original.column.role];
    const level = effective(step, original.column);
    if (hierarchy === undefined || level === undefined) throw new TypeError('A refused step was applied.');
    return hierarchy.generalize(original, level, wording);
  },
};
