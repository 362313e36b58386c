/** Keep: the column as it is, on the file's own clock. */

import { among, countFilled, countShared } from '../commonValues.ts';
import type { Operator } from './operator.ts';

export const keep: Operator<'keep'> = {
  id: 'keep',
  refusal: () => undefined,
  level: () => 'exact',
  clock: 'own',
  dependsOnRows: false,
  apply: ({ column }) => column,
  check: ({ column }, copy, _step, { rows }) => ({
    finer: countFilled(copy) - countShared(among(column, rows), copy),
    originals: 0,
  }),
};
