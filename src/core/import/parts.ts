/** The files that are one history: a table alone, or every part of an export that comes in several. */

import { ok, type Result } from '../result.ts';
import type { Task } from '../task.ts';
import { readEntries } from './entries/readEntries.ts';
import type { Sniffed } from './head.ts';
import type { Looked, LookedHistory } from './inventory.ts';
import type { HistoryRead } from './historyOf.ts';
import { readHistory, type ReadOptions } from './readHistory.ts';
import type { Table } from './tables.ts';

type PartsRead = HistoryRead & { readonly partRows?: readonly number[] };

/** Part 10 comes behind part 9. */
const byName = new Intl.Collator('en', { numeric: true });

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The chosen file and all others of its format and origin, by their names, where the format says that they are one. */
export function inOrder(chosen: LookedHistory, histories: readonly LookedHistory[]): readonly LookedHistory[] {
  const { sniffed, archive } = chosen;
  if (!sniffed.recognised.format.parts || sniffed.entries === undefined) return [chosen];
  return histories
    .filter((one) => one.archive === archive && one.sniffed.entries === sniffed.entries)
    .filter((one) => one.sniffed.recognised.format.id === sniffed.recognised.format.id)
    .toSorted((x, y) => byName.compare(baseOf(x.table.name), baseOf(y.table.name)));
}

/** Reads the parts as one history. */
export async function readParts(parts: readonly LookedHistory[], options: ReadOptions, task: Task): Promise<Result<PartsRead>> {
  const [first] = parts as [LookedHistory];
  const sizes = parts.map(({ table }) => table.size);
  const size = sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  if (first.sniffed.entries === undefined)
    return readHistory({ stream: first.stream, size, read: first.table.read }, first.sniffed, options, task);
  const read = await readEntries(
    parts.map(({ sniffed, stream }) => ({ encoding: sniffed.encoding, kind: sniffed.entries ?? 'json', stream })),
    first.sniffed.recognised.format,
    { ...options, size },
    task,
  );
  return read.ok ? ok(read.value) : read;
}

/** The rows read of each part. */
export const partRows = (parts: readonly Looked[], { counts, partRows: rows }: PartsRead): ReadonlyMap<Looked, number> =>
  new Map(parts.map((part, at) => [part, rows?.[at] ?? counts.read]));

/** Whether a file only has the columns of a history: a list of films to watch later is written like one of films watched. */
export function isOtherFile({ name }: Table, { recognised }: Sniffed, head: Uint8Array): boolean {
  const base = baseOf(name).replace(/\.[^.]*$/, '');
  const { otherFiles, otherSign } = recognised?.format ?? {};
  return (otherFiles?.includes(base) ?? false) || (otherSign?.sign.test(new TextDecoder().decode(head)) ?? false);
}
