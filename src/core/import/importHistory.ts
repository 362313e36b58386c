/** Bytes in, history out: finds the viewing history among the files given, reads it, and says what the rest hold. */

import type { History } from '../history.ts';
import type { Message } from '../message.ts';
import type { Issue, RowCounts, SetAside } from '../model.ts';
import { ok, type Refusal, type Result } from '../result.ts';
import type { Task } from '../task.ts';
import { countRows } from './countRows.ts';
import type { RecognisedFormat } from './formats/index.ts';
import { openHead, sniff, type Sniffed } from './head.ts';
import { issue } from './issues.ts';
import { readHistory, type ReadOptions } from './readHistory.ts';
import { headRefusal, holdsOf, mostTelling, refusal, richness, Unreadable } from './refusals.ts';
import type { ByteSource } from './source.ts';
import { isReadable, tablesOf, type Table } from './tables.ts';

export interface Imported {
  readonly history: History;
  readonly issues: readonly Issue[];
  readonly setAside: readonly SetAside[];
  readonly counts: RowCounts;
  /** Every file and every member of an archive, in the order given. */
  readonly files: readonly FileReport[];
  /** Up to three dates as the file writes them, with their day as read. */
  readonly dateExamples: readonly { readonly text: string; readonly day: number }[];
}

/** One file, or one member of an archive. */
export interface FileReport {
  readonly name: string;
  /** Rows it holds; undefined where they were not counted. */
  readonly rows: number | undefined;
  /** In plain words, what it says about the person. */
  readonly holds: Message;
  readonly used: boolean;
}

/** A table with what its head says. */
interface Looked {
  readonly table: Table;
  readonly stream: () => AsyncIterable<Uint8Array>;
  readonly sniffed: Sniffed | undefined;
  readonly refusal: Refusal | undefined;
}

type LookedHistory = Looked & { readonly sniffed: Sniffed & { readonly recognised: RecognisedFormat } };

/** Opens the first viewing history among the files, of the richest format there is. */
export async function importHistory(files: readonly ByteSource[], options: ReadOptions, task: Task): Promise<Result<Imported>> {
  try {
    return await opened(files, options, task);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, failure: error.refusal };
    throw error;
  }
}

async function opened(files: readonly ByteSource[], options: ReadOptions, task: Task): Promise<Result<Imported>> {
  const looked: Looked[] = [];
  let archiveWithout = false;
  for (const file of files) {
    const { fromArchive, tables } = await tablesOf(file);
    const found: Looked[] = [];
    for (const table of tables) {
      if (task.cancelled) return { ok: false, failure: refusal('cancelled', 'cancelled') };
      found.push(
        isReadable(table, fromArchive)
          ? await look(table)
          : { table, stream: () => table.stream(), sniffed: undefined, refusal: undefined },
      );
    }
    if (fromArchive && !found.some(isHistory)) archiveWithout = true;
    looked.push(...found);
  }

  const histories = looked.filter(isHistory).toSorted((x, y) => richness(x.sniffed) - richness(y.sniffed));
  const [chosen] = histories;
  if (!chosen) {
    if (archiveWithout) return { ok: false, failure: refusal('not-a-history', 'not-a-history.archive') };
    return { ok: false, failure: mostTelling(looked.flatMap((one) => one.refusal ?? [])) };
  }
  const { table, sniffed } = chosen;
  const read = await readHistory(chosen.stream(), sniffed, { ...options, size: table.size }, task);
  if (!read.ok) return read;

  const reports: FileReport[] = [];
  for (const one of looked) {
    const used = one === chosen;
    const rows = used ? read.value.counts.read : await rowsOf(one, task);
    if (task.cancelled) return { ok: false, failure: refusal('cancelled', 'cancelled') };
    reports.push({ name: one.table.name, rows, holds: holdsOf(one.table.name, one.sniffed), used });
  }
  const others = histories.length - 1;
  const issues = others === 0 ? read.value.issues : [issue('other-history', { count: others }), ...read.value.issues];
  return ok({ ...read.value, issues, files: reports });
}

/** Reads the head of a table. A stream that comes once is kept open for its reading. */
async function look(table: Table): Promise<Looked> {
  const opened = await openHead(table.stream());
  const sniffed = sniff(opened.head);
  if (table.repeatable) await opened.close();
  const stream = table.repeatable ? () => table.stream() : () => opened.whole;
  return { table, stream, sniffed, refusal: headRefusal(opened.head, sniffed) };
}

const isHistory = (one: Looked): one is LookedHistory => one.refusal === undefined && one.sniffed?.recognised !== undefined;

/** The rows of a table that is not used; 0 for the sentence delivered in place of an empty one. */
async function rowsOf(one: Looked, task: Task): Promise<number | undefined> {
  if (one.refusal?.code === 'no-rows' || one.refusal?.code === 'empty') return 0;
  if (!one.table.repeatable || one.sniffed === undefined || one.refusal?.code === 'not-a-table') return undefined;
  return countRows(one.stream(), one.sniffed, task);
}
