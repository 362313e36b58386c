/** What the risk of a table is measured with: whom to count, and what the table was made of. */

import type { Recipe } from '../anonymization/recipe.ts';
import type { Message } from '../message.ts';
import type { Viewings } from '../viewings.ts';
import type { CopyOf } from './models/secondCopy.ts';

/** Not measured is not the same as no risk; screens and reports say the reason. */
export interface NotMeasured {
  readonly measured: false;
  readonly reason: Message;
}

/** What a table was made of; a file as it stands was made of itself. */
export interface Origin {
  readonly original: Viewings;
  /** Undefined for a file as it stands. */
  readonly recipe?: Recipe | undefined;
  /** Row of the original -> 1 where the person's choice of rows has it; undefined: every row. */
  readonly chosen?: Uint8Array | undefined;
  /** Row of the table -> row of the original. */
  readonly sourceRow: Uint32Array;
  /** A copy that was made before of the same original. */
  readonly earlier?: CopyOf | undefined;
  /** Says the labels that may stand in place of titles. */
  readonly label?: ((message: Message) => string) | undefined;
}

export interface AssessOptions {
  /** `one`: classes are counted in rows, because one person's file holds no other people. `several`: people are counted too. */
  readonly people: 'one' | 'several';
  /** Without it only singling out is measured. */
  readonly origin?: Origin | undefined;
}
