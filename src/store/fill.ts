/** Puts a history into the store in short batches, so that whoever asks meanwhile is answered. */

import type { Database, Statement } from 'better-sqlite3';
import { entries } from '#core/dictionary.ts';
import type { History } from '#core/history.ts';
import type { Task } from '#core/task.ts';
import { fold } from '#core/fold.ts';
import { clockText, DAY_SECONDS, dayText } from './instantTerms.ts';
import { numberColumns, type StoredColumn } from './schema.ts';

/** About 10 ms of inserting on a slow machine. */
const BATCH = 2000;

/** False when the task was cancelled on the way. */
export async function fillTables(db: Database, history: History, columns: readonly StoredColumn[], task: Task): Promise<boolean> {
  return (await fillTexts(db, history, columns, task)) && (await fillRows(db, history, columns, task));
}

async function fillTexts(db: Database, history: History, columns: readonly StoredColumn[], task: Task): Promise<boolean> {
  if (!db.open) return false;
  const exception = db.prepare('INSERT INTO exception (row, text) VALUES (?, ?)');
  for (const stored of columns) {
    // The export may have been closed while a batch was waited for.
    if (!db.open) return false;
    const column = history.columns[stored.index];
    if (column?.kind === 'text') {
      const insert = db.prepare(`INSERT INTO ${stored.name} (code, text) VALUES (?, ?)`);
      if (!(await inBatches(db, entries(column.dictionary), ([code, text]) => insert.run(code, fold(text)), task))) return false;
    } else if (column !== undefined) {
      if (!(await inBatches(db, column.exceptions, ([row, text]) => exception.run(row, fold(text)), task))) return false;
    }
  }
  return true;
}

async function fillRows(db: Database, history: History, columns: readonly StoredColumn[], task: Task): Promise<boolean> {
  if (!db.open) return false;
  const numbers = numberColumns(columns);
  const insert = db.prepare(`INSERT INTO viewing (row, ${numbers.join(', ')}) VALUES (?${', ?'.repeat(numbers.length)})`);
  const cells = columns.map((stored) => cellsOf(db, history, stored));
  const values: (number | null)[] = [];
  const insertRow = (row: number): void => {
    values.length = 0;
    values.push(row);
    for (const put of cells) put(row, values);
    insert.run(values);
    if (row % BATCH === 0) task.report({ stage: 'indexing', done: row, total: history.rows });
  };
  return inBatches(db, range(history.rows), insertRow, task);
}

/** Adds the numbers of one cell, and the texts of a day and a time that were not met before. */
function cellsOf(db: Database, history: History, stored: StoredColumn): (row: number, values: (number | null)[]) => void {
  const column = history.columns[stored.index];
  if (column?.kind === 'text') return (row, values) => void values.push(column.codes[row] ?? null);
  if (column === undefined || stored.kind === 'text') throw new TypeError('The columns are not those of the history.');
  const { form } = stored;
  const addDay = termsOf(db, stored.name, (day) => dayText(day, form));
  const { clock } = form;
  const addClock = clock === undefined ? () => null : termsOf(db, stored.clock, (second) => clockText(second, clock));
  return (row, values) => {
    const seconds = column.seconds[row] ?? Number.NaN;
    if (Number.isNaN(seconds)) {
      values.push(null, null);
      return;
    }
    const day = Math.floor(seconds / DAY_SECONDS);
    values.push(addDay(day), addClock(Math.floor(seconds - day * DAY_SECONDS)));
  };
}

function termsOf(db: Database, table: string, text: (code: number) => string): (code: number) => number {
  const insert: Statement = db.prepare(`INSERT INTO ${table} (code, text) VALUES (?, ?)`);
  const met = new Set<number>();
  return (code) => {
    if (!met.has(code)) {
      met.add(code);
      insert.run(code, fold(text(code)));
    }
    return code;
  };
}

function* range(length: number): Generator<number> {
  for (let i = 0; i < length; i++) yield i;
}

/** One transaction per batch, a pause after each. False when the task was cancelled. */
async function inBatches<T>(db: Database, items: Iterable<T>, insert: (item: T) => void, task: Task): Promise<boolean> {
  const iterator = items[Symbol.iterator]();
  const batch = db.transaction(() => {
    for (let i = 0; i < BATCH; i++) {
      const next = iterator.next();
      if (next.done) return true;
      insert(next.value);
    }
    return false;
  });
  for (;;) {
    if (task.cancelled || !db.open) return false;
    if (batch()) return true;
    await task.pause();
  }
}
