/** The rows a person browses and searches. Filled behind the findings, never before them. */

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

/** Over one history, given when it is made: its rows can be paged through at once, and searched when it is filled. */
export interface RowBrowser {
  /** Resolves when every row can be searched. Gives up quietly when the task is cancelled. */
  fill(task: Task): Promise<void>;
  readonly filled: boolean;
  page(query: RowQuery): RowPage;
  close(): void;
}
