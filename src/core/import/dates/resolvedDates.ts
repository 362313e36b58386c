/** A date column once every row has been seen: what its numbers mean, and which cells its form would not write the same way. */

import type { InstantColumn } from '#core/history.ts';
import type { OrderDecision } from './dateOrder.ts';

export interface ResolvedDates {
  readonly seconds: Float64Array;
  readonly form: InstantColumn['form'];
  readonly precision: InstantColumn['precision'];
  readonly exceptions: Map<number, string>;
  readonly decision: Pick<OrderDecision, 'order' | 'confidence'>;
  /** How many dates stood with day and month exchanged. */
  readonly turned: number;
  /** Rows whose date does not exist in the order decided on. */
  readonly impossible: readonly number[];
}
