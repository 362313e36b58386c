/** Local suppression: rows that too few others look like are left out, as far as the recipe allows. */

import type { Column } from '../../history.ts';
import { keyOf, oneClass, refine, type Classes } from '../../risk/classes.ts';
import { QUASI_IDENTIFIERS } from '../../risk/models/singlingOut.ts';
import type { Recipe } from '../recipe.ts';

type Rule = NonNullable<Recipe['rows']['suppressSmall']>;

/** The classes of some rows in what is published of them. The columns hold all rows of the original. */
export function classesOf(columns: readonly Column[], rows: Uint32Array): Classes {
  let classes = oneClass(rows.length);
  for (const role of QUASI_IDENTIFIERS) {
    const column = columns.find((each) => each.role === role);
    if (column === undefined) continue;
    const { codes, bound } = keyOf(column);
    classes = refine(classes, { codes: Uint32Array.from(rows, (row) => codes[row]!), bound });
  }
  return classes;
}

/** How many rows may be left out. */
export const mayGo = (rows: number, { atMost }: Rule): number => Math.floor(rows * atMost);

/** The rows without those of classes under `k`, the smallest classes first and whole, until no more may go. */
export function withoutSmall(columns: readonly Column[], rows: Uint32Array, rule: Rule): Uint32Array {
  const { of, sizes } = classesOf(columns, rows);
  let left = mayGo(rows.length, rule);
  const small = Array.from(sizes, (size, at) => ({ size, at })).filter(({ size }) => size < rule.k);
  small.sort((a, b) => a.size - b.size || a.at - b.at);
  const goes = new Uint8Array(sizes.length);
  for (const { size, at } of small) {
    if (size > left) break;
    left -= size;
    goes[at] = 1;
  }
  return rows.filter((_, at) => goes[of[at]!] === 0);
}
