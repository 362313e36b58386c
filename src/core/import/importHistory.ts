/** Bytes in, history out: finds the viewing history among the files given, reads it, and says what the rest hold. */

import type { History } from '../history.ts';
import { say } from '../message.ts';
import type { Issue, RowCounts, SetAside } from '../model.ts';
import { ok, type Refusal, type Result } from '../result.ts';
import type { Task } from '../task.ts';
import { sniffEntries } from './entries/sniffEntries.ts';
import { openHead, sniff } from './head.ts';
import { inventoryOf, type FileReport, type Looked, type LookedHistory } from './inventory.ts';
import { issue } from './issues.ts';
import type { ReportTables } from './netflixReport/reportTables.ts';
import { inOrder, isOtherFile, partRows, readParts } from './parts.ts';
import type { ReadOptions } from './readHistory.ts';
import { lookAs } from './mapping/mappedTable.ts';
import type { Mapping } from './mapping/mapping.ts';
import { withoutMapping } from './mapping/mappingFile.ts';
import { archiveRefusal, headRefusal, mostTelling, refusal, richness, Unreadable } from './refusals.ts';
import type { ByteSource } from './source.ts';
import { isReadable, tablesOf, type Table } from './tables.ts';

export type { FileReport } from './inventory.ts';

export interface Imported {
  readonly history: History;
  readonly issues: readonly Issue[];
  readonly setAside: readonly SetAside[];
  /** The lines of all rows set aside, ascending; undefined where `setAside` lists them all. */
  readonly setAsideLines?: Uint32Array | undefined;
  readonly counts: RowCounts;
  /** Every file and every member of an archive, in the order given. */
  readonly files: readonly FileReport[];
  /** Up to three dates as the file writes them, with their day as read. */
  readonly dateExamples: readonly { readonly text: string; readonly day: number }[];
  /** The other tables of the report; undefined where no report was given. They are never part of a copy. */
  readonly tables?: ReportTables | undefined;
  /** By which the table was read, where no format knows it. */
  readonly mapping?: Mapping | undefined;
}

/** Opens the first viewing history among the files, of the richest format there is. */
export async function importHistory(files: readonly ByteSource[], options: ReadOptions, task: Task): Promise<Result<Imported>> {
  try {
    return await opened(files, options, task);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, failure: error.refusal };
    throw error;
  }
}

async function opened(given: readonly ByteSource[], options: ReadOptions, task: Task): Promise<Result<Imported>> {
  const { files, mappingFile } = await withoutMapping(given);
  const mapping = options.mapping ?? mappingFile?.mapping;
  if (files.length === 0 && mappingFile) return { ok: false, failure: refusal('not-a-history', 'not-a-history.mapping') };
  const looked: Looked[] = [];
  let without: Refusal | undefined;
  for (const [index, file] of files.entries()) {
    const { fromArchive, tables } = await tablesOf(file);
    const archive = fromArchive ? index : undefined;
    const found: Looked[] = [];
    for (const table of tables) {
      if (task.cancelled) return { ok: false, failure: refusal('cancelled', 'cancelled') };
      found.push(
        isReadable(table, fromArchive)
          ? await look(table, archive, mapping)
          : { table, archive, stream: () => table.stream(), sniffed: undefined, refusal: undefined },
      );
    }
    if (fromArchive && !found.some(isHistory))
      without ??= archiveRefusal(found.map(({ table: { name }, refusal: why }) => ({ name, refusal: why })));
    looked.push(...found);
  }

  // Among equals the outermost: in folders of their own services put what was deleted.
  const depth = ({ table }: Looked): number => table.name.split('/').length;
  const histories = looked.filter(isHistory).toSorted((x, y) => richness(x.sniffed) - richness(y.sniffed) || depth(x) - depth(y));
  const [chosen] = histories;
  if (!chosen) {
    if (without && !mapping) return { ok: false, failure: without };
    return { ok: false, failure: mostTelling(looked.flatMap((one) => one.refusal ?? [])) };
  }
  const parts = inOrder(chosen, histories);
  const read = await readParts(parts, options, task);
  if (!read.ok) return read;

  const inventory = await inventoryOf(looked, { chosen, used: partRows(parts, read.value), histories }, task);
  if (inventory === undefined) return { ok: false, failure: refusal('cancelled', 'cancelled') };
  const others = histories.length - parts.length;
  const issues = others === 0 ? read.value.issues : [issue('other-history', { count: others }), ...read.value.issues];
  const rest = mappingFile ? [{ name: mappingFile.name, rows: undefined, holds: say('import.holds.mapping'), used: false }] : [];
  return ok({ ...read.value, issues, ...inventory, files: [...inventory.files, ...rest], mapping });
}

/** Reads the head of a table. A stream that comes once is kept open for its reading. */
async function look(table: Table, archive: number | undefined, mapping: Mapping | undefined): Promise<Looked> {
  const opened = await openHead(table.stream());
  if (table.repeatable) await opened.close();
  const stream = table.repeatable ? () => table.stream() : () => opened.whole;
  if (mapping) return { table, archive, stream, ...lookAs(opened.head, mapping) };
  const sniffed = sniffEntries(opened.head) ?? sniff(opened.head);
  if (isOtherFile(table, sniffed, opened.head)) {
    const { service, otherSign } = sniffed.recognised!.format;
    const other = refusal('not-a-history', 'not-a-history.service', { service });
    return { table, archive, stream, sniffed: { ...sniffed, recognised: undefined, holds: otherSign?.holds }, refusal: other };
  }
  return { table, archive, stream, sniffed, refusal: headRefusal(opened.head, sniffed) };
}

const isHistory = (one: Looked): one is LookedHistory => one.refusal === undefined && one.sniffed?.recognised !== undefined;
