/** Blank: the header stays and the cells are empty, so that tools that name the column still open the copy. */

import { dictionaryOf } from '../../dictionary.ts';
import { textColumn } from '../columns.ts';
import { countFilled, countShared } from '../commonValues.ts';
import type { Operator } from './operator.ts';

export const blank: Operator<'blank'> = {
  id: 'blank',
  refusal: () => undefined,
  level: () => 'none',
  clock: 'local',
  dependsOnRows: false,
  apply: ({ column, viewings }) => textColumn(column, new Uint32Array(viewings.rows), dictionaryOf([''])),
  check: ({ column }, copy) => ({ finer: countFilled(copy), originals: countShared(column, copy) }),
};
