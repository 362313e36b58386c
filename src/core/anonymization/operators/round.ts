/** Round: lengths of time to the nearest multiple of some seconds, written as the file writes them. */

import { say } from '../../message.ts';
import { countRows, mapValues } from '../columns.ts';
import { holdsDurations, isRounded, isDurationRole, roundedTo } from '../hierarchies/duration.ts';
import { countFilled, countShared } from '../commonValues.ts';
import type { Operator } from './operator.ts';

export const round: Operator<'round'> = {
  id: 'round',
  refusal: (_step, column) => {
    const { name: named } = column;
    if (!isDurationRole(column.role)) return say('refusal.badRecipe.onlyDurations', { column: named });
    return holdsDurations(column) ? undefined : say('refusal.badRecipe.noDurations', { column: named });
  },
  level: ({ seconds }) => `${seconds}s`,
  clock: 'local',
  dependsOnRows: false,
  apply: ({ column }, { seconds }) => {
    if (column.kind !== 'text') throw new TypeError('Lengths are rounded in a column of texts.');
    return mapValues(column, (text) => roundedTo(text, column.unit, seconds));
  },
  check: ({ column }, copy, { seconds }) => {
    if (copy.kind !== 'text' || column.kind !== 'text') return { finer: countFilled(copy), originals: 0 };
    const { unit } = column;
    return {
      finer: countRows(copy, (text) => text !== '' && !isRounded(text, unit, seconds)),
      originals: countShared(
        column,
        copy,
        mapValues(column, (text) => roundedTo(text, unit, seconds)),
      ),
    };
  },
};
