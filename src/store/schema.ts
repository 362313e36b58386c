/**
 * One table of numbers for the rows and one small table of folded texts for the distinct values of each column.
 * A search looks at the distinct values first and then at numbers: no text is kept twice.
 */

import type { Column, History } from '#core/history.ts';
import { splitForm, type SplitForm } from './instantTerms.ts';

/** A column of the history as the store keeps it. `name` is its column of numbers, and its table of texts. */
export type StoredColumn =
  | { readonly kind: 'text'; readonly name: string; readonly index: number }
  | { readonly kind: 'instant'; readonly name: string; readonly clock: string; readonly index: number; readonly form: SplitForm };

export function storedColumns(history: History): readonly StoredColumn[] {
  return history.columns.map((column: Column, index) =>
    column.kind === 'text'
      ? { kind: 'text', name: `c${index}`, index }
      : { kind: 'instant', name: `c${index}`, clock: `c${index}_clock`, index, form: splitForm(column.form) },
  );
}

/** The names of the columns of numbers, in the order they are inserted in. */
export function numberColumns(columns: readonly StoredColumn[]): readonly string[] {
  return columns.flatMap((column) => (column.kind === 'text' ? [column.name] : [column.name, column.clock]));
}

/** The statements that make the tables. */
export function createTables(columns: readonly StoredColumn[]): string {
  const numbers = numberColumns(columns);
  return [
    `CREATE TABLE viewing (row INTEGER PRIMARY KEY, ${numbers.map((name) => `${name} INTEGER`).join(', ')}) STRICT;`,
    ...numbers.map((name) => `CREATE TABLE ${name} (code INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;`),
    'CREATE TABLE exception (row INTEGER NOT NULL, text TEXT NOT NULL) STRICT;',
  ].join('\n');
}
