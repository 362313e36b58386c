/** Makes a copy that is what it says: written beside its place, read back from the disk, checked, and only then given its name. */

import { anonymize, type Protected } from '#core/anonymization/anonymize.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { History } from '#core/history.ts';
import { say, type Message } from '#core/message.ts';
import type { Random } from '#core/random.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { verify } from '#core/verification/verify.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { cancelled } from './activity.ts';
import type { Receipt } from './contract.ts';
import type { OpenExport } from './openExport.ts';
import { findingsOfCopy } from './planning.ts';
import type { Files, PendingCopy } from './ports.ts';
import { readSources } from './reading.ts';
import { receiptOf } from './receipt.ts';

/** The last copy as it was read back, to be searched. */
export interface SavedCopy {
  readonly path: string;
  readonly history: History;
}

export interface Saving {
  readonly files: Files;
  readonly random: Random;
  readonly label: (message: Message) => string;
}

interface Target {
  readonly path: string;
  readonly overwrite: boolean;
}

type Saved = Result<{ receipt: Receipt; copy: SavedCopy }>;

/** A copy that is refused, cancelled or thrown out of leaves nothing behind; the export is as it was. */
export async function saveCopy(open: OpenExport, recipe: Recipe, target: Target, saving: Saving, task: Task): Promise<Saved> {
  // The place is looked at first: nobody waits for a copy that has nowhere to go.
  const begun = await saving.files.beginCopy(target.path, { sources: open.files, overwrite: target.overwrite });
  if (!begun.ok) return begun;
  try {
    return await finish(open, recipe, begun.value, saving, task);
  } finally {
    await begun.value.discard();
  }
}

async function finish(
  open: OpenExport,
  recipe: Recipe,
  pending: PendingCopy,
  { random, label }: Saving,
  task: Task,
): Promise<Saved> {
  const original = await open.findings(task);
  if (!original.ok) return original;
  const made = await anonymize(open.viewings, recipe, { random, label }, task);
  if (!made.ok) return made;
  const written = await write(made.value, recipe, pending, task);
  if (!written.ok) return written;

  const back = await pending.readBack();
  if (!back.ok) return back;
  const undated = !made.value.history.columns.some(({ kind }) => kind === 'instant');
  const { order } = open.imported.history.dates;
  const read = await readSources([back.value], undated ? { dates: 'text' } : { dateOrder: order }, task);
  if (!read.ok) return read.failure.code === 'cancelled' ? read : refuse('check-failed', say('app.refusal.copyNotReadable'));
  const copy = read.value.history;
  const { identifiers } = original.value;
  const check = await verify({ original: open.viewings, identifiers, copy, copyBytes: back.value.stream(), recipe, label }, task);
  if (task.cancelled) return cancelled();
  if (!check.passed) return refuse('check-failed', say('app.refusal.checkFailed'));
  const found = await findingsOfCopy(open, recipe, copy, made.value.sourceRow, task);
  if (!found.ok) return found;

  const committed = await pending.commit();
  if (!committed.ok) return committed;
  const { path, sha256 } = committed.value;
  const receipt = receiptOf({
    open,
    recipe,
    made: made.value,
    copy,
    check,
    guesses: { original: original.value.guesses, copy: found.value.guesses },
    written: { path, sha256, ...written.value },
  });
  return ok({ receipt, copy: { path, history: copy } });
}

async function write(
  made: Protected,
  recipe: Recipe,
  pending: PendingCopy,
  task: Task,
): Promise<Result<{ bytes: number; guardedCells: number }>> {
  const total = made.history.rows;
  const chunks = writeCsv(made.history, { formulaGuard: recipe.formulaGuard });
  let bytes = 0;
  let lines = 0;
  for (;;) {
    const next = chunks.next();
    if (next.done) return ok({ bytes, guardedCells: next.value.guardedCells });
    const wrote = await pending.write(next.value);
    if (!wrote.ok) return wrote;
    bytes += next.value.length;
    for (const byte of next.value) if (byte === 10) lines++;
    // Cells may hold line ends, so lines are only about rows.
    task.report({ stage: 'writing', done: Math.min(lines, total), total, bytes });
    await task.pause();
    if (task.cancelled) return cancelled();
  }
}
