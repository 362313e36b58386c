/** The shape of a hierarchy: the levels at which a column can say less, how a value is taken there, and how a copy is checked. */

import type { Column } from '../../history.ts';
import type { Message } from '../../message.ts';
import type { Viewings } from '../../viewings.ts';

export interface Level {
  /** As in a recipe, e.g. `month`. */
  readonly id: string;
  readonly label: Message;
  /**
   * The levels that say more, `exact` among them: a value of one of them is finer than this level, and values that are equal
   * there are equal here.
   */
  readonly finer: readonly string[];
}

/** How generalized values are put into words. */
export interface Wording {
  readonly write: 'parseable' | 'labels';
  /** Words for what has no parseable form, in the language chosen for the copy. */
  readonly label: (message: Message) => string;
}

/** A column and the viewings of the history it belongs to. */
export interface Original {
  readonly column: Column;
  readonly viewings: Viewings;
}

export interface Hierarchy {
  /** Finest first. */
  readonly levels: readonly Level[];
  /** The level a column really gets (a file of days has no hours to coarsen); undefined where it has no such level. */
  effective(level: string, column: Column): string | undefined;
  /** Why a level is refused for a column, where there is more to say than that it is not known. */
  readonly refusal?: (level: string, column: Column) => Message | undefined;
  /** The column at an effective level. */
  generalize(original: Original, level: string, wording: Wording): Column;
  /** How many rows of a copy's column are finer than an effective level, in either form of writing. */
  countFiner(copy: Column, level: string, original: Original, label: Wording['label']): number;
}
