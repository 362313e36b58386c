/** The rows a person browses and searches. Filled behind the findings, never before them. */

import type { Viewings } from '#core/viewings.ts';
import type { Task } from '#core/task.ts';

export interface RowQuery {
  /** Case-insensitive, matches any cell; empty for all rows. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
  /** Only these rows (the evidence of a finding). */
  readonly among?: Uint32Array | undefined;
}

export interface RowPage {
  /** How many rows match. */
  readonly total: number;
  /** Row indexes of the history, in the file's order. */
  readonly rows: readonly number[];
}

export interface RowBrowser {
  /** Resolves when every row can be searched. Gives up quietly when the task is cancelled. */
  fill(viewings: Viewings, task: Task): Promise<void>;
  readonly filled: boolean;
  page(query: RowQuery): RowPage;
  close(): void;
}
