/** Generalize: every value at a level of the hierarchy of its column. */

import { say } from '../../message.ts';
import type { Column } from '../../history.ts';
import { HIERARCHIES } from '../hierarchies/index.ts';
import { among, countFilled, countShared } from '../commonValues.ts';
import type { Operator, StepOf } from './operator.ts';

const effective = (step: StepOf<'generalize'>, column: Column): string | undefined =>
  HIERARCHIES[column.role]?.effective(step.level, column);

export const generalize: Operator<'generalize'> = {
  id: 'generalize',
  refusal: (step, column) => {
    const hierarchy = HIERARCHIES[column.role];
    if (hierarchy === undefined) return say('refusal.badRecipe.noLevels', { column: column.name });
    const refusal = hierarchy.refusal?.(step.level, column);
    if (refusal !== undefined || effective(step, column) !== undefined) return refusal;
    return say('refusal.badRecipe.unknownLevel', { column: column.name });
  },
  level: (step, column) => effective(step, column) ?? step.level,
  clock: 'local',
  dependsOnRows: false,
  apply: (original, step, { wording }) => {
    const hierarchy = HIERARCHIES[original.column.role];
    const level = effective(step, original.column);
    if (hierarchy === undefined || level === undefined) throw new TypeError('A refused step was applied.');
    return hierarchy.generalize(original, level, wording);
  },
  check: (original, copy, step, { label, rows }) => {
    const hierarchy = HIERARCHIES[original.column.role];
    const level = effective(step, original.column);
    if (hierarchy === undefined || level === undefined) throw new TypeError('A recipe that was refused is being checked.');
    const finer = hierarchy.countFiner(copy, level, original, label);
    // Instants that are all of the level hold no finer one, and a file has too many of them to spell out.
    if (finer === 0 && original.column.kind === 'instant') return { finer, originals: 0 };
    const generalized = hierarchy.generalize(original, level, { write: 'parseable', label });
    const originals = countShared(original.column, copy, generalized);
    // What only rows that were left out would say is not to be there, coarse as it may be.
    if (generalized.kind === 'instant' || rows.length === original.viewings.rows) return { finer, originals };
    const strange = countFilled(copy) - countShared(among(generalized, rows), copy);
    return { finer: Math.max(finer, strange), originals };
  },
};
