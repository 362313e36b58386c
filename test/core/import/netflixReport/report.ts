/** Tables of the report as texts, read alone or inside an archive, for tests. */

import { zipSync } from 'fflate';
import { sniff } from '#core/import/head.ts';
import { importHistory, type FileReport, type Imported } from '#core/import/importHistory.ts';
import { reportTableOf, type RowOf, type TableId } from '#core/import/netflixReport/index.ts';
import { fullAllowance, readTable, type Allowance, type ReadTable } from '#core/import/netflixReport/readTable.ts';
import { unattended } from '#core/task.ts';
import { fileOf } from '#test/core/import/sources.ts';

export const EMPTY = 'We found no information for this table.';

export const ACTIVITY =
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n' +
  'Ada,2024-01-02 20:04:05,00:45:00,,Salt Road: Season 1: Dust (Episode 2),,PC,00:45:00,00:45:00,NL (Netherlands)\n' +
  'Ada,2024-01-01 20:04:05,00:45:00,,Salt Road: Season 1: Wind (Episode 1),,PC,00:45:00,00:45:00,NL (Netherlands)\n';

/** Reads one table by its header. */
export async function tableFrom(
  text: string | Uint8Array,
  options: { name?: string; chunk?: number; allowance?: Allowance } = {},
): Promise<{ readonly id: TableId } & ReadTable<unknown>> {
  const { name = '', chunk = 7, allowance = fullAllowance() } = options;
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const sniffed = sniff(bytes);
  const table = reportTableOf(sniffed.header);
  if (table === undefined) throw new Error('No table has this header.');
  const read = await readTable(fileOf(bytes, 'x.csv', chunk).stream(), { sniffed, table, name }, allowance, unattended);
  return { id: table.id, ...read };
}

/** The rows of a table, which the caller knows by its id. */
export async function rowsFrom<Id extends TableId>(id: Id, text: string, name?: string): Promise<readonly RowOf<Id>[]> {
  const read = await tableFrom(text, name === undefined ? {} : { name });
  if (read.id !== id) throw new Error(`The header is taken for ${read.id}.`);
  return (read.read?.rows ?? []) as readonly RowOf<Id>[];
}

/** Opens an archive of texts. */
export async function reportFrom(members: Readonly<Record<string, string>>): Promise<Imported> {
  const archive = zipSync(
    Object.fromEntries(Object.entries(members).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  );
  const result = await importHistory([fileOf(archive, 'report.zip')], {}, unattended);
  if (!result.ok) throw new Error(result.failure.message.key);
  return result.value;
}

export const fileNamed = ({ files }: Imported, name: string): FileReport | undefined =>
  files.find((file) => file.name.endsWith(name));
