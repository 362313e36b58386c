/** What must hold of every export that is opened: each row is accounted for, each cell can be read, the copy says the same. */

import { cellText, type History } from '#core/history.ts';
import { datesAsIn } from '#core/import/dates/dateOrder.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import type { Mapping } from '#core/import/mapping/mapping.ts';
import { unattended } from '#core/task.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { fileOf } from '../core/import/sources.ts';

/** Throws unless every row is kept or set aside, once. Entries of a list may share a line; rows of a table do not. */
export function checkAccounts({ history, counts, setAside, issues }: Imported): void {
  const isTable = history.json === undefined;
  if (counts.read !== counts.kept + counts.setAside) throw new Error('Rows read are not rows kept and set aside.');
  if (counts.kept !== history.rows || history.rows === 0) throw new Error('Rows kept are not the rows of the history.');
  if (setAside.length !== counts.setAside) throw new Error('Rows set aside are not listed.');
  // Each file of several counts its own lines.
  if (!issues.some(({ code }) => code === 'several-parts')) {
    increasing(history.lines, isTable ? 1 : 0, 'kept');
    const aside = setAside.map(({ line }) => line);
    increasing(aside, isTable ? 1 : 0, 'set aside');
  }
  const kept = new Set(history.lines);
  if (isTable && setAside.some(({ line }) => kept.has(line))) throw new Error('A row is both kept and set aside.');
  for (const column of history.columns) {
    const length = column.kind === 'text' ? column.codes.length : column.seconds.length;
    if (length !== history.rows) throw new Error('A column is not as long as the history.');
    for (let row = 0; row < history.rows; row++) cellText(column, row);
  }
}

function increasing(lines: ArrayLike<number>, least: number, what: string): void {
  for (let at = 1; at < lines.length; at++) {
    if (lines[at]! - lines[at - 1]! < least) throw new Error(`Lines of rows that are ${what} do not increase.`);
  }
}

/** Throws unless what is written of a table holds every row and reads as the same titles. */
export async function checkCopy(history: History, mapping?: Mapping): Promise<void> {
  const bytes: number[] = [];
  for (const chunk of writeCsv(history)) for (const byte of chunk) bytes.push(byte);
  const options = { dates: datesAsIn(history), mapping };
  const again = await importHistory([fileOf(Uint8Array.from(bytes))], options, unattended);
  if (!again.ok) throw new Error(`A copy is refused: ${again.failure.message.key}`);
  if (again.value.counts.kept !== history.rows) throw new Error('A copy lost rows.');
  const title = history.columns.findIndex(({ role }) => role === 'title');
  for (let row = 0; row < history.rows; row++) {
    if (cellText(again.value.history.columns[title]!, row) !== cellText(history.columns[title]!, row))
      throw new Error('A copy spells a title differently.');
  }
}

/** What an import came to, as counts. */
export const countsOf = ({ counts }: Imported): { opened: number; rows: number; setAside: number } => ({
  opened: 1,
  rows: counts.kept,
  setAside: counts.setAside,
});
