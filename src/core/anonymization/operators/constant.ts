/** Constant: the same text in every row, for tools that refuse an empty cell. */

import { dictionaryOf } from '../../dictionary.ts';
import { cellText } from '../../history.ts';
import { countRows, textColumn } from '../columns.ts';
import { countFilled, countShared } from '../commonValues.ts';
import type { Operator } from './operator.ts';

export const constant: Operator<'constant'> = {
  id: 'constant',
  refusal: () => undefined,
  level: () => 'constant',
  clock: 'local',
  dependsOnRows: false,
  apply: ({ column, viewings }, { text }) => textColumn(column, new Uint32Array(viewings.rows), dictionaryOf([text])),
  check: ({ column }, copy, { text }) => {
    const allowed = textColumn(column, new Uint32Array(1), dictionaryOf([text]));
    const originals = countShared(column, copy, allowed);
    if (copy.kind === 'text') return { finer: countRows(copy, (cell) => cell !== text), originals };
    // A constant that reads as a date: every cell must still be spelled as it is.
    let finer = copy.seconds.length - countFilled(copy);
    for (let row = 0; row < copy.seconds.length; row++) if (cellText(copy, row) !== text) finer++;
    return { finer, originals };
  },
};
