/** Local suppression: rows that too few others look like are left out, as far as the recipe allows. */

import type { Column } from '../../history.ts';
import { keyOf, oneClass, refine, type Classes } from '../../risk/classes.ts';
import { QUASI_IDENTIFIERS } from '../../risk/models/singlingOut.ts';
import { rowsWhere } from '../../rowLists.ts';
import type { Recipe } from '../recipe.ts';

type Rule = NonNullable<Recipe['rows']['suppressSmall']>;

/** The classes of some rows in what is published of them. The columns hold all rows of the original. */
export function classesOf(columns: readonly Column[], rows: Uint32Array): Classes {
  let classes = oneClass(rows.length);
  for (const role of QUASI_IDENTIFIERS) {
    const column = columns.find((each) => each.role === role);
    if (column === undefined) continue;
    const { codes, bound } = keyOf(column);
    classes = refine(classes, { codes: rows.map((row) => codes[row]!), bound });
  }
  return classes;
}

/** How many rows may be left out. */
export const mayGo = (rows: number, { atMost }: Rule): number => Math.floor(rows * atMost);

/**
 * The rows without those of classes under `k`, the smallest classes first and whole, those that come first before others of
 * their size, until no more may go. `classes` are of these rows: at -> class of `rows[at]`, in order of first appearance.
 */
export function withoutSmall({ of, sizes }: Classes, rows: Uint32Array, rule: Rule): Uint32Array {
  let left = mayGo(rows.length, rule);
  const small = Array.from({ length: rule.k }, (): number[] => []);
  for (let at = 0; at < sizes.length; at++) small[sizes[at]!]?.push(at);
  const goes = new Uint8Array(sizes.length);
  for (const [size, classes] of small.entries()) {
    if (classes.length === 0) continue;
    const going = classes.slice(0, Math.floor(left / size));
    for (const at of going) goes[at] = 1;
    left -= going.length * size;
    if (going.length < classes.length) break;
  }
  return rowsWhere(rows, (_, at) => goes[of[at]!] === 0);
}
