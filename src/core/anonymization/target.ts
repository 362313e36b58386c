/** What a copy for a purpose has to reach. Targets are measured on the copy; a preset that misses its own says so. */

import type { Role } from '../model.ts';

export interface Target {
  /** At most the share `below` (0..1) of the rows may have fewer than `k - 1` others that look like them. Rows, not people. */
  readonly classSize: { readonly k: number; readonly below: number };
  /**
   * The upper end (0..1) of the 95 % interval of an attack's success with 8 known viewings, 2 of them wrong, dates within
   * 14 days, among invented people; undefined where the purpose promises nothing against it.
   */
  readonly pickedOut: number | undefined;
  /** Which guesses of the original may still be made from the copy. */
  readonly guesses: 'any' | 'notSensitive' | 'none';
  /** Columns that must still say something. */
  readonly keeps: readonly Role[];
  /** The share of rows (0..1) that may be left out to reach it. */
  readonly suppressed: number;
}
