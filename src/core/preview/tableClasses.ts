/**
 * The classes of a table as one of its columns changes. Columns with few values are refined into one partition, those with many
 * into another, and the two into the whole, so that a change leaves one side as it was and never refines all columns anew.
 */

import type { Column } from '../history.ts';
import { Kept } from '../kept.ts';
import type { Role } from '../model.ts';
import { keyOf, oneClass, refine, type Classes } from '../risk/classes.ts';
import type { Steps } from '../steps.ts';

/** A column, with a name that no other column of the file has. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** Many rows are the only one with their value. */
const MANY_VALUES: readonly Role[] = ['start', 'title'];
/** Partitions that are remembered: up to eight bytes a row each. */
const PARTITIONS_KEPT = 10;

export class TableClasses {
  readonly #whole: Classes;
  readonly #kept = new Kept<Classes>(PARTITIONS_KEPT);

  constructor(rows: number) {
    this.#whole = oneClass(rows);
  }

  /** The classes of all rows in these columns; numbered in no order that means anything. */
  *of(columns: readonly NamedColumn[]): Steps<Classes> {
    const many = columns.filter(({ column }) => MANY_VALUES.includes(column.role));
    const few = columns.filter(({ column }) => !MANY_VALUES.includes(column.role));
    const ofMany = yield* this.#refined(many);
    const ofFew = yield* this.#refined(few);
    // The smaller the classes that are parted, the quicker.
    if (ofFew.count < 2) return ofMany;
    if (ofMany.count < 2) return ofFew;
    const [fine, coarse] = ofMany.count > ofFew.count ? [ofMany, ofFew] : [ofFew, ofMany];
    return this.#kept.of(`both ${namesOf([...many, ...few])}`, () => refine(fine, { codes: coarse.of, bound: coarse.count }));
  }

  *#refined(columns: readonly NamedColumn[]): Steps<Classes> {
    let classes = this.#whole;
    for (const [at, { column }] of columns.entries()) {
      const before = classes;
      // A column that says the same everywhere parts nothing.
      if (column.kind === 'text' && column.dictionary.size < 2) continue;
      classes = this.#kept.of(namesOf(columns.slice(0, at + 1)), () => refine(before, keyOf(column)));
      yield;
    }
    return classes;
  }
}

const namesOf = (columns: readonly NamedColumn[]): string => JSON.stringify(columns.map(({ name }) => name));
