/** What the tables of a report say, gathered: the rows of each and every value that points at somebody. */

import type { RowOf, TableId } from './index.ts';
import type { IdentifyingColumn, TableRead } from './table.ts';

export type RowsByTable = { readonly [Id in TableId]?: readonly RowOf<Id>[] };

export interface ReportTables {
  /** A table that is missing or empty has no rows; files of one table are one list. */
  readonly rows: RowsByTable;
  /** In the order of the files. */
  readonly identifying: readonly IdentifyingColumn[];
}

/** Gathers tables as they are read. */
export class ReportGatherer {
  readonly #rows = new Map<TableId, unknown[]>();
  readonly #identifying: IdentifyingColumn[] = [];

  add(id: TableId, { rows, identifying }: TableRead<unknown>): void {
    const all = this.#rows.get(id) ?? [];
    for (const row of rows) all.push(row);
    this.#rows.set(id, all);
    this.#identifying.push(...identifying);
  }

  /** Each list holds the rows its own table read: the id is the table's. */
  gathered(): ReportTables {
    return { rows: Object.fromEntries(this.#rows), identifying: this.#identifying };
  }
}
