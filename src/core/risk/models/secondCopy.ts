/**
 * Two copies of one original laid over each other: each row is then told by what both say of it, and what one hides the other
 * may show. Composition as in S. R. Ganta, S. P. Kasiviswanathan, A. Smith, "Composition Attacks and Auxiliary Information in
 * Data Privacy", ACM KDD 2008. Rows are taken to be matched rightly, which is the worst that can happen.
 */

import type { History } from '../../history.ts';
import { everyRow, rowsWhere } from '../../rowLists.ts';
import { keyOf, oneClass, refine, type Classes } from '../classes.ts';

/** A copy and the rows of the original it was made of. */
export interface CopyOf {
  readonly history: History;
  readonly sourceRow: Uint32Array;
}

export interface SecondCopy {
  /** Rows of the original that both copies hold. */
  readonly rows: number;
  /** Of those, rows that are one of a kind in the first copy, in the second, and in both laid over each other. */
  readonly oneOfAKind: { readonly first: number; readonly second: number; readonly together: number };
}

/** Lays two copies of one original over each other. */
export function secondCopy(first: CopyOf, second: CopyOf): SecondCopy {
  const most = [first, second].reduce((top, { sourceRow }) => sourceRow.reduce((a, row) => Math.max(a, row + 1), top), 0);
  // Row of the original -> row of the second copy, from 1 on.
  const inSecond = new Uint32Array(most);
  for (let row = 0; row < second.sourceRow.length; row++) inSecond[second.sourceRow[row]!] = row + 1;
  const rowsOfFirst = rowsWhere(everyRow(first.sourceRow.length), (row) => inSecond[first.sourceRow[row]!] !== 0);
  const rowsOfSecond = rowsOfFirst.map((row) => inSecond[first.sourceRow[row]!]! - 1);
  const none = oneClass(rowsOfFirst.length);
  const alone = classesOf(first.history, rowsOfFirst, none);
  return {
    rows: rowsOfFirst.length,
    oneOfAKind: {
      first: singles(alone),
      second: singles(classesOf(second.history, rowsOfSecond, none)),
      together: singles(classesOf(second.history, rowsOfSecond, alone)),
    },
  };
}

/** Pseudonyms are fresh in each copy, and still tell rows apart. */
function classesOf(history: History, rows: Uint32Array, from: Classes): Classes {
  let classes = from;
  for (const column of history.columns) {
    const { codes, bound } = keyOf(column);
    classes = refine(classes, { codes: rows.map((row) => codes[row]!), bound });
  }
  return classes;
}

const singles = ({ sizes }: Classes): number => sizes.reduce((count, size) => count + (size === 1 ? 1 : 0), 0);
