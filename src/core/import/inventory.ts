/** What was given, file by file: what each holds about the person, counted, and the tables of the report read on the way. */

import { say, type Message } from '../message.ts';
import type { Sensitivity } from '../model.ts';
import type { Refusal } from '../result.ts';
import type { Task } from '../task.ts';
import { countRows } from './bytes/countRows.ts';
import type { RecognisedFormat } from './formats/index.ts';
import type { Sniffed } from './head.ts';
import { baseName, reportTableNamed, reportTableOf, type TableId } from './netflixReport/index.ts';
import { fullAllowance, holdsMessage, readTable, type Allowance } from './netflixReport/readTable.ts';
import { ReportGatherer, type ReportTables } from './netflixReport/reportTables.ts';
import type { ReportTable } from './netflixReport/table.ts';
import { holdsOf } from './refusals.ts';
import type { Table } from './tables.ts';

/** One file, or one member of an archive. */
export interface FileReport {
  readonly name: string;
  /** Rows it holds; undefined where they were not counted. */
  readonly rows: number | undefined;
  /** In plain words, what it says about the person. */
  readonly holds: Message;
  readonly used: boolean;
  /** How it can hurt; undefined for a file this program does not know. */
  readonly marks?: Sensitivity | undefined;
}

/** A table with what its head says. */
export interface Looked {
  readonly table: Table;
  /** The number of the archive it comes from; undefined for a file of its own. */
  readonly archive: number | undefined;
  readonly stream: () => AsyncIterable<Uint8Array>;
  readonly sniffed: Sniffed | undefined;
  readonly refusal: Refusal | undefined;
}

export type LookedHistory = Looked & { readonly sniffed: Sniffed & { readonly recognised: RecognisedFormat } };

export interface Inventory {
  readonly files: readonly FileReport[];
  /** Undefined when none of the files is a table of a report. */
  readonly tables: ReportTables | undefined;
}

/**
 * Lists the files, those that are the history with their rows as read. Tables of another report than the history's are counted only.
 * Undefined when cancelled.
 */
export async function inventoryOf(
  looked: readonly Looked[],
  {
    chosen,
    used,
    histories,
  }: { readonly chosen: Looked; readonly used: ReadonlyMap<Looked, number>; readonly histories: readonly Looked[] },
  task: Task,
): Promise<Inventory | undefined> {
  const elsewhere = new Set(histories.filter((one) => !used.has(one)).map(reportOf));
  elsewhere.delete(reportOf(chosen));
  const allowance = fullAllowance();
  const gatherer = new ReportGatherer();
  let isReport = false;
  const files: FileReport[] = [];
  for (const one of looked) {
    const { name } = one.table;
    const rows = used.get(one);
    if (rows !== undefined) {
      files.push({ name, rows, holds: holdsOf(name, one.sniffed), used: true, marks: 'watches' });
      continue;
    }
    const table = tableOf(one);
    const wanted = table !== undefined && !elsewhere.has(reportOf(one));
    if (wanted) isReport = true;
    files.push(wanted ? await reportFile(one, table, { gatherer, allowance }, task) : await otherFile(one, task));
    if (task.cancelled) return undefined;
  }
  return { files, tables: isReport ? gatherer.gathered() : undefined };
}

/** A table of the report. One without rows says little about anybody. */
async function reportFile(
  one: Looked,
  table: ReportTable<TableId>,
  { gatherer, allowance }: { gatherer: ReportGatherer; allowance: Allowance },
  task: Task,
): Promise<FileReport> {
  const { name } = one.table;
  const { sniffed } = one;
  const of = (rows: number | undefined, holds: Message): FileReport => ({
    name,
    rows,
    holds,
    used: false,
    marks: rows === 0 ? 'little' : table.marks,
  });
  const empty = say('import.holds.empty', { about: { term: table.about } });
  if (emptied(one)) return of(0, empty);
  if (sniffed === undefined || reportTableOf(sniffed.header) !== table) return of(await rowsOf(one, task), table.about);
  const { count, read } = await readTable(one.stream(), { sniffed, table, name: fileIn(table, name) }, allowance, task);
  if (read !== undefined) gatherer.add(table.id, read);
  return of(count, count === 0 ? empty : holdsMessage(table, read));
}

async function otherFile(one: Looked, task: Task): Promise<FileReport> {
  const { name } = one.table;
  const marks = one.sniffed?.recognised ? 'watches' : (tableOf(one)?.marks ?? (/\.pdf$/i.test(name) ? 'little' : undefined));
  return { name, rows: await rowsOf(one, task), holds: holdsOf(name, one.sniffed), used: false, marks };
}

/** By its header or, when it has none that is known, by its name. */
function tableOf(one: Looked): ReportTable<TableId> | undefined {
  if (one.sniffed?.recognised) return undefined;
  return (one.sniffed && reportTableOf(one.sniffed.header)) ?? reportTableNamed(one.table.name);
}

/** The name a table is called by: its file's own where that is one of the service's. */
function fileIn({ names }: ReportTable, path: string): string {
  const base = baseName(path).toLowerCase();
  return names.find((name) => name.toLowerCase() === base) ?? names[0] ?? base;
}

/** Files of one report share an archive and the folder above the service's own folders, which are in capitals. Files given one by one are one report. */
function reportOf({ archive, table }: Looked): string {
  const folders = table.name.split('/').slice(0, -1);
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(folders.at(-1) ?? '')) folders.pop();
  return `${archive ?? ''}:${folders.join('/')}`;
}

/** Whether the service delivered it without rows. */
const emptied = ({ refusal }: Looked): boolean => refusal?.code === 'no-rows' || refusal?.code === 'empty';

/** The rows of a table that is not used; 0 for the sentence delivered in place of an empty one. */
async function rowsOf(one: Looked, task: Task): Promise<number | undefined> {
  if (emptied(one)) return 0;
  if (
    !one.table.repeatable ||
    one.sniffed === undefined ||
    one.sniffed.entries !== undefined ||
    one.refusal?.code === 'not-a-table'
  )
    return undefined;
  return countRows(one.stream(), one.sniffed, task);
}
