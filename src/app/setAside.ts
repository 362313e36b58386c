/** Writes the rows that were set aside into a file of their own, as they stand in the original, which is read once more for it. */

import { RAW_LIMIT, RawRows } from '#core/import/bytes/rawRows.ts';
import { datesAsIn } from '#core/import/dates/dateOrder.ts';
import { say } from '#core/message.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { cancelled } from './activity.ts';
import type { SavedRows } from './contract.ts';
import type { OpenExport } from './openExport.ts';
import type { Files } from './ports.ts';
import { readFiles } from './reading.ts';

export interface Target {
  readonly path: string;
  readonly overwrite: boolean;
}

/** Never writes over a file of the open export. */
export async function saveSetAside(
  { files: refs, imported }: OpenExport,
  target: Target,
  files: Files,
  task: Task,
): Promise<Result<SavedRows>> {
  const { history, setAside, mapping } = imported;
  // What breaks off or is built in another way is no text that would stand by itself.
  if (history.json) return refuse('not-a-table', say('app.refusal.setAsideEntries'));
  const lines = imported.setAsideLines ?? Uint32Array.from(setAside, ({ line }) => line);
  if (lines.length === 0) return refuse('nothing-left', say('app.refusal.noneSetAside'));
  const rows = new RawRows(lines, history.lines);
  let inLines = false;
  const alongside = (bytes: Uint8Array): void => {
    inLines = true;
    rows.feed(bytes);
  };
  const again = { dates: datesAsIn(history), mapping, alongside };
  const read = await readFiles(files, refs, again, task);
  if (!read.ok) return read;
  if (task.cancelled) return cancelled();
  // A list or a page has no rows that could stand in a file of their own.
  if (!inLines) return refuse('not-a-table', say('app.refusal.setAsideNotLines'));
  const picked = rows.result();
  if (picked === undefined) return refuse('too-large', say('app.refusal.setAsideTooLarge', { limit: { bytes: RAW_LIMIT } }));
  if (picked.rows !== lines.length) return refuse('not-readable', say('app.refusal.setAsideChanged'));
  const written = await files.writeText(target.path, picked.text, { sources: refs, overwrite: target.overwrite });
  return written.ok ? ok({ path: written.value, rows: picked.rows, cut: picked.cut }) : written;
}
