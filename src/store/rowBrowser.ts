/** The rows a person browses and searches, in an SQLite database that lives in memory and nowhere else. */

import type { Database } from 'better-sqlite3';
import type { History } from '#core/history.ts';
import type { Task } from '#core/task.ts';
import type { RowBrowser, RowPage, RowQuery } from '#app/rowBrowser.ts';
import { fillTables } from './fill.ts';
import { createTables, storedColumns, type StoredColumn } from './schema.ts';
import { matchingRows } from './search.ts';

interface Found {
  readonly search: string;
  readonly rows: Uint32Array;
  /** 1 for every row that was found. */
  readonly has: Uint8Array;
}

/** A browser over one history. Nothing of SQLite is loaded before the first `fill`. */
export function sqliteRowBrowser(history: History): RowBrowser {
  let db: Database | undefined;
  let columns: readonly StoredColumn[] = [];
  const { rows } = history;
  let filled = false;
  let closed = false;
  let last: Found | undefined;

  const close = (): void => {
    closed = true;
    filled = false;
    last = undefined;
    db?.close();
    db = undefined;
  };

  const find = (search: string): Found => {
    if (last?.search === search) return last;
    if (db === undefined) throw new Error('The rows are searched before they are filled.');
    const found = matchingRows(db, columns, search);
    const has = new Uint8Array(rows);
    for (const row of found) has[row] = 1;
    last = { search, rows: found, has };
    return last;
  };

  return {
    get filled() {
      return filled;
    },
    async fill(task: Task) {
      const { default: Sqlite } = await import('better-sqlite3');
      if (closed || task.cancelled) return;
      db = new Sqlite(':memory:');
      db.pragma('journal_mode = OFF');
      db.pragma('synchronous = OFF');
      db.pragma('temp_store = MEMORY');
      columns = storedColumns(history);
      db.exec(createTables(columns));
      if (await fillTables(db, history, columns, task)) filled = true;
      else close();
    },
    page(query: RowQuery): RowPage {
      return pageOf(query, rows, query.search === '' ? undefined : find(query.search));
    },
    close,
  };
}

function pageOf({ among, offset, limit }: RowQuery, rows: number, found: Found | undefined): RowPage {
  if (found === undefined && among === undefined) {
    const end = Math.min(offset + limit, rows);
    return { total: rows, rows: Array.from({ length: Math.max(0, end - offset) }, (_, i) => offset + i) };
  }
  const matching = found === undefined ? among! : among === undefined ? found.rows : among.filter((row) => found.has[row] === 1);
  return { total: matching.length, rows: Array.from(matching.subarray(offset, offset + limit)) };
}
