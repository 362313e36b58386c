/** The rows of a date column while nobody knows yet what their numbers mean, and what they turn out to mean. */

import type { DateForm, DateOrder, Digits } from '#core/dateForm.ts';
import type { CellOrder } from './dateCell.ts';

/** A way of writing seen in the file: `bytes` as `DateCell.shape`. Cells of a shape that is not `exact` have their text kept. */
export interface Shape {
  readonly bytes: Uint8Array;
  readonly order: CellOrder;
  readonly exact: boolean;
  readonly digits?: Digits | undefined;
}

/** The rows of a date column as numbers. */
export interface DateRows {
  readonly rows: number;
  readonly a: Uint16Array;
  readonly b: Uint8Array;
  readonly c: Uint16Array;
  readonly clock: Uint32Array;
  /** Row -> index into `shapes`. */
  readonly shape: Uint8Array;
  readonly shapes: readonly Shape[];
}

/** What all rows together said about the dates. */
export interface Meaning {
  readonly order: DateOrder;
  readonly era: DateForm['era'];
  /** Cells that name their order stand with day and month exchanged. */
  readonly turned: boolean;
}
