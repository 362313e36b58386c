/** Keep: the column as it is, on the file's own clock. */

import type { Operator } from './operator.ts';

export const keep: Operator<'keep'> = {
  id: 'keep',
  refusal: () => undefined,
  level: () => 'exact',
  apply: ({ column }) => column,
};
