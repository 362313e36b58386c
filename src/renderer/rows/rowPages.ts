/**
 * The pages of rows that are on the screen or were just now: asked for once, kept while they are near.
 * A new question has pages of its own, so that a late answer to the old one can never be taken for an answer to it.
 */

import type { RowsView } from '#app/contract.ts';
import type { Mark } from '#core/pictures/rowsBehind.ts';
import type { Refusal, Result } from '#core/result.ts';

export type Row = RowsView['rows'][number];

/** What is asked of the application; the same question has the same pages. */
export interface RowQuestion {
  readonly search: string;
  readonly finding?: string | undefined;
  readonly mark?: Mark | undefined;
}

export type AskRows = (question: RowQuestion & { offset: number; limit: number }) => Promise<Result<RowsView>>;

/** Rows in one answer. */
export const PAGE = 200;
/** 12,000 rows: a minute of scrolling back without asking again. */
const KEPT = 60;

export interface RowsState {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly columns: RowsView['columns'];
  readonly failure: Refusal | undefined;
  /** Undefined while it is being fetched. */
  row(index: number): Row | undefined;
}

export interface RowPages {
  /** Says which rows are needed now, ends included. */
  readonly need: (first: number, last: number) => void;
  readonly state: () => RowsState;
  /** Calls back on every change of `state`. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function rowPages(question: RowQuestion, ask: AskRows): RowPages {
  const pages = new Map<number, readonly Row[]>();
  const asked = new Set<number>();
  const listeners = new Set<() => void>();
  let total: number | undefined;
  let columns: RowsView['columns'] = [];
  let failure: Refusal | undefined;
  let state = snapshot();

  function snapshot(): RowsState {
    return { total, columns, failure, row: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE] };
  }

  function changed(): void {
    state = snapshot();
    for (const listener of listeners) listener();
  }

  async function fetchPage(page: number): Promise<void> {
    asked.add(page);
    const answer = await ask({ ...question, offset: page * PAGE, limit: PAGE });
    asked.delete(page);
    if (answer.ok) {
      // One question has one set of columns: rows that are drawn need not be drawn again for what comes after them.
      if (total === undefined) columns = answer.value.columns;
      total = answer.value.total;
      failure = undefined;
      keep(page, answer.value.rows);
    } else {
      failure = answer.failure;
    }
    changed();
  }

  function keep(page: number, rows: readonly Row[]): void {
    pages.set(page, rows);
    const oldest = pages.keys().next();
    if (pages.size > KEPT && !oldest.done) pages.delete(oldest.value);
  }

  return {
    need(first, last) {
      if (failure) return;
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
        const rows = pages.get(page);
        if (rows) {
          // Moves it to the young end, so that what is being looked at is dropped last.
          pages.delete(page);
          pages.set(page, rows);
        } else if (!asked.has(page)) {
          fetchPage(page).catch(() => {
            failure = { code: 'not-readable', message: { key: 'rows.failed' } };
            changed();
          });
        }
      }
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
