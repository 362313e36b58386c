/** Harmed files through the import: it never throws, never hangs, and accounts for every row, whatever the file holds. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellText, type History } from '#core/history.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import { unattended } from '#core/task.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { fileOf } from '../core/import/sources.ts';
import { drawsOf, mutated } from './mutate.ts';

/** Longer for one small file is a hang. */
const HANGS_AFTER_MS = 5000;
/** Every so many cases the history is written and read back. */
const COPY_EVERY = 8;

export interface Tally {
  readonly cases: number;
  /** How many were opened as a history; the rest were refused. */
  readonly opened: number;
  readonly rows: number;
  readonly setAside: number;
}

/** A case that fails: its seed finds it again, whatever came before. */
export class Found extends Error {
  constructor(seed: number, file: string, cause: unknown) {
    super(`Seed ${seed}, from ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every fixture, by path. */
export function samples(): readonly Sample[] {
  const folder = join(import.meta.dirname, '..', 'fixtures');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: new Uint8Array(readFileSync(path)) }));
}

/** Runs cases with the seeds from `seed` on. Throws `Found` at the first that fails. */
export async function fuzz(cases: number, seed: number, onProgress: (tally: Tally) => void = () => {}): Promise<Tally> {
  const all = samples();
  let opened = 0;
  let rows = 0;
  let setAside = 0;
  for (let done = 0; done < cases; done++) {
    const draw = drawsOf(seed + done);
    const sample = all[draw(all.length)]!;
    try {
      const bytes = mutated(sample.bytes, draw);
      const began = performance.now();
      const result = await importHistory([fileOf(bytes, sample.name, 1 + draw(600))], {}, unattended);
      if (performance.now() - began > HANGS_AFTER_MS) throw new Error('It took too long.');
      if (result.ok) {
        const isTable = sample.name.endsWith('.csv');
        check(result.value, isTable);
        if (isTable && done % COPY_EVERY === 0) await checkCopy(result.value.history);
        opened++;
        rows += result.value.counts.kept;
        setAside += result.value.counts.setAside;
      }
    } catch (error) {
      throw new Found(seed + done, sample.name, error);
    }
    if (done % 1000 === 999) onProgress({ cases: done + 1, opened, rows, setAside });
  }
  return { cases, opened, rows, setAside };
}

/** Entries of a list may share a line; rows of a table do not. */
function check({ history, counts, setAside }: Imported, isTable: boolean): void {
  if (counts.read !== counts.kept + counts.setAside) throw new Error('Rows read are not rows kept and set aside.');
  if (counts.kept !== history.rows || history.rows === 0) throw new Error('Rows kept are not the rows of the history.');
  if (setAside.length !== counts.setAside) throw new Error('Rows set aside are not listed.');
  const least = isTable ? 1 : 0;
  increasing(history.lines, least, 'kept');
  increasing(
    setAside.map(({ line }) => line),
    least,
    'set aside',
  );
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

/** What is written of a history holds every row and reads as the same texts. */
async function checkCopy(history: History): Promise<void> {
  const bytes: number[] = [];
  for (const chunk of writeCsv(history, { formulaGuard: false })) for (const byte of chunk) bytes.push(byte);
  const again = await importHistory([fileOf(Uint8Array.from(bytes))], { dateOrder: history.dates.order }, unattended);
  if (!again.ok) throw new Error(`A copy is refused: ${again.failure.message.key}`);
  if (again.value.counts.kept !== history.rows) throw new Error('A copy lost rows.');
  const title = history.columns.findIndex(({ role }) => role === 'title');
  for (let row = 0; row < history.rows; row++) {
    if (cellText(again.value.history.columns[title]!, row) !== cellText(history.columns[title]!, row))
      throw new Error('A copy spells a title differently.');
  }
}
