/** Which rows hold a text, in any cell: the distinct values first, then the rows by their numbers. */

import type { Database } from 'better-sqlite3';
import { fold } from '#core/fold.ts';
import { splitSearch } from './instantTerms.ts';
import type { StoredColumn } from './schema.ts';

/** Row indexes in ascending order. `search` is not empty. */
export function matchingRows(db: Database, columns: readonly StoredColumn[], search: string): Uint32Array {
  const wanted = fold(search);
  const conditions = ['row IN (SELECT row FROM exception WHERE instr(text, @wanted) > 0)'];
  const values: Record<string, string> = { wanted };
  const holds = (name: string): void => {
    // `+` keeps SQLite from turning the small set into a loop over the rows.
    conditions.push(`+${name} IN (SELECT code FROM ${name} WHERE instr(text, @wanted) > 0)`);
  };
  for (const column of columns) {
    holds(column.name);
    if (column.kind === 'text') continue;
    holds(column.clock);
    const parts = splitSearch(wanted, column.form);
    if (parts === undefined) continue;
    values[`${column.name}_day`] = parts.day;
    values[`${column.name}_clock`] = parts.clock;
    conditions.push(
      `(${column.name} IN (SELECT code FROM ${column.name} WHERE substr(text, -length(@${column.name}_day)) = @${column.name}_day)` +
        ` AND ${column.clock} IN (SELECT code FROM ${column.clock} WHERE substr(text, 1, length(@${column.name}_clock)) = @${column.name}_clock))`,
    );
  }
  const query = db.prepare(`SELECT row FROM viewing WHERE ${conditions.join(' OR ')} ORDER BY row`);
  return Uint32Array.from(query.pluck().all(values) as number[]);
}
