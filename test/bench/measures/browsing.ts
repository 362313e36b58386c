/** The rows a person browses and searches, compared with a table of texts in the same database. */

import Sqlite from 'better-sqlite3';
import { cellText } from '#core/history.ts';
import { unattended } from '#core/task.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';
import { historyIn } from './opened.ts';
import type { Measure } from './measure.ts';

/** Three searches: what many rows hold, what few hold, what none holds. */
const SEARCHES = ['quiet visitor', 'series 12: season 3', 'nowhere to be found'];

export const BROWSING: readonly Measure[] = [
  {
    id: 'fill',
    label: 'fill the row browser',
    against: 'sqliteInsert',
    async prepare(path) {
      const history = await historyIn(path);
      return async (task) => {
        const rows = sqliteRowBrowser(history);
        await rows.fill(task);
        return Number(rows.filled);
      };
    },
  },
  {
    id: 'search',
    label: 'three searches in the row browser',
    against: 'sqliteLike',
    async prepare(path) {
      const rows = sqliteRowBrowser(await historyIn(path));
      await rows.fill(unattended);
      return () => SEARCHES.reduce((found, search) => found + rows.page({ search, offset: 0, limit: 100 }).total, 0);
    },
  },
  {
    id: 'sqliteInsert',
    label: '*insert the rows as texts into SQLite*',
    async prepare(path) {
      const cells = await cellsOf(path);
      return () => insert(cells) && cells.rows;
    },
  },
  {
    id: 'sqliteLike',
    label: '*the same searches with LIKE over every column of it*',
    async prepare(path) {
      const cells = await cellsOf(path);
      const db = insert(cells);
      const where = Array.from({ length: cells.columns }, (_, at) => `c${at} LIKE @wanted`).join(' OR ');
      const search = db.prepare(`SELECT count(*) FROM viewing WHERE ${where}`).pluck();
      return () => SEARCHES.reduce((found, wanted) => found + Number(search.get({ wanted: `%${wanted}%` })), 0);
    },
  },
];

interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly row: (row: number) => string[];
}

async function cellsOf(path: string): Promise<Cells> {
  const { columns, rows } = await historyIn(path);
  return { rows, columns: columns.length, row: (row) => columns.map((column) => cellText(column, row)) };
}

function insert({ rows, columns, row }: Cells): Sqlite.Database {
  const db = new Sqlite(':memory:');
  const names = Array.from({ length: columns }, (_, at) => `c${at}`);
  db.exec(`CREATE TABLE viewing (${names.join(', ')})`);
  const add = db.prepare(`INSERT INTO viewing VALUES (${names.map(() => '?').join(', ')})`);
  db.transaction(() => {
    for (let at = 0; at < rows; at++) add.run(row(at));
  })();
  return db;
}
