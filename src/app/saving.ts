/** Makes a copy that is what it says: written beside its place, read back from the disk, checked, and only then given its name. */

import { anonymize, keepsKey, type AnonymizeContext, type ColumnChange, type Protected } from '#core/anonymization/anonymize.ts';
import { withGuards } from '#core/anonymization/guards.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { History } from '#core/history.ts';
import type { Findings } from '#core/inference/infer.ts';
import { datesAsIn } from '#core/import/dates/dateOrder.ts';
import { say, type Message } from '#core/message.ts';
import { assessUnder } from '#core/risk/assess.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { finishedUnder } from '#core/steps.ts';
import type { Task } from '#core/task.ts';
import { searching } from '#core/verification/searching.ts';
import { checkBytes, checkTable, type RowsMade, type VerifyInput } from '#core/verification/verify.ts';
import { writeHistory } from '#core/writeHistory.ts';
import { cancelled } from './activity.ts';
import { chosenOf, type Asked } from './asked.ts';
import type { CopyTarget, EarlierCopy, Saved, Saving } from './copying.ts';
import { findKey, withWrittenKey } from './keyFile.ts';
import type { OpenExport } from './openExport.ts';
import { findingsOfCopy, viewingsOfCopy } from './planning.ts';
import type { PendingCopy } from './ports.ts';
import { readSources } from './reading.ts';
import { saveCounts } from './saveCounts.ts';
import { receiptOf, type Measured } from './receipt.ts';
import { utilityOf } from './uses.ts';

/** A copy that is refused, cancelled or thrown out of leaves nothing behind; the export is as it was. */
export async function saveCopy(open: OpenExport, asked: Asked, target: CopyTarget, saving: Saving, task: Task): Promise<Saved> {
  // The place is looked at first: nobody waits for a copy that has nowhere to go.
  const begun = await saving.files.beginCopy(target.path, { sources: open.files, overwrite: target.overwrite });
  if (!begun.ok) return begun;
  try {
    const { publish } = asked.recipe;
    return publish?.as === 'counts'
      ? await saveCounts(open, asked, publish, begun.value, saving, task)
      : await finish(open, asked, target, begun.value, saving, task);
  } finally {
    await begun.value.discard();
  }
}

async function finish(
  open: OpenExport,
  { recipe, choice }: Asked,
  target: CopyTarget,
  pending: PendingCopy,
  { files, random, hmac, label, earlier }: Saving,
  task: Task,
): Promise<Saved> {
  const original = await open.findings(task);
  if (!original.ok) return original;
  const chosenRows = await chosenOf(open, choice, task);
  if (!chosenRows.ok) return chosenRows;
  const chosen = chosenRows.value;
  const kept = keepsKey(recipe) ? await findKey(files, target.keyPath, { random, hmac }) : undefined;
  if (kept?.ok === false) return kept;
  const written = await protect(open, recipe, pending, { random, label, chosen, key: kept?.value.key }, task);
  if (!written.ok) return written;
  const { made, bytes, guardedCells } = written.value;

  const back = await pending.readBack();
  if (!back.ok) return back;
  const { history, mapping } = open.imported;
  const dates = written.value.undated ? 'text' : ({ ...datesAsIn(history), turned: false } as const);
  const read = await readSources([back.value], { dates, mapping }, task);
  if (!read.ok) return read.failure.code === 'cancelled' ? read : refuse('check-failed', say('app.refusal.copyNotReadable'));
  const copy = read.value.history;
  const { identifiers } = original.value;
  const search = searching(task.hands, identifiers, copy, back.value);
  const checking: Checking = {
    original: open.viewings,
    identifiers,
    copy,
    copyBytes: back.value.stream(),
    searching: search,
    recipe,
    made: { ...made, chosen },
    label,
  };
  let measured: Result<MeasuredCopy>;
  try {
    measured = await checkAndMeasure(open, checking, made.columns, earlier, task);
  } finally {
    search?.dismiss();
  }
  if (!measured.ok) return measured;

  // Before the copy gets its name: pseudonyms whose key could not be kept are not what was asked for.
  const committed =
    kept?.value.isNew && target.keyPath !== undefined
      ? await withWrittenKey(files, target.keyPath, kept.value.key, [...open.files, { path: target.path }], () =>
          pending.commit(),
        )
      : await pending.commit();
  if (!committed.ok) return committed;
  const { path, sha256 } = committed.value;
  const receipt = receiptOf({
    open,
    recipe,
    made,
    copy,
    ...measured.value,
    earlier: earlier?.recipe,
    guesses: { original: original.value.guesses, copy: measured.value.guesses },
    written: { path, sha256, bytes, guardedCells },
  });
  return ok({
    receipt,
    copy: { path, history: copy, report: receipt.report, check: measured.value.check, guesses: measured.value.guesses },
    earlier: { recipe, history: copy, sourceRow: made.sourceRow },
  });
}

type Checking = VerifyInput & { readonly recipe: Recipe; readonly made: RowsMade };

type MeasuredCopy = Pick<Measured, 'check' | 'risk' | 'utility'> & { readonly guesses: Findings['guesses'] };

/** Holds the copy that was read back to its recipe, and measures it; refused where anything does not hold. */
async function checkAndMeasure(
  open: OpenExport,
  checking: Checking,
  columns: readonly ColumnChange[],
  earlier: EarlierCopy | undefined,
  task: Task,
): Promise<Result<MeasuredCopy>> {
  const { copy, recipe, made, label } = checking;
  const { sourceRow, chosen } = made;
  const failed = (problems: readonly Message[]) => refuse('check-failed', say('app.refusal.checkFailed'), problems);
  const table = await checkTable(checking, task);
  if (task.cancelled) return cancelled();
  if (table.problems.length > 0) return failed(table.problems);
  // While another thread searches the bytes, the table that was read from them is measured.
  const looked = await lookAt(open, checking, columns, task);
  if (!looked.ok) return looked;
  const risk = await assessUnder(task, copy, {
    people: open.people,
    origin: { original: open.viewings, recipe, chosen, sourceRow, label, earlier },
  });
  if (risk === undefined) return cancelled();
  const check = await checkBytes(checking, table, task);
  if (task.cancelled) return cancelled();
  return check.passed ? ok({ check, risk, ...looked.value }) : failed(check.problems);
}

/** What the detectors find in the copy, and what it is still good for. Its viewings are made for this alone, and go when it is done. */
async function lookAt(
  open: OpenExport,
  { copy, recipe, made: { sourceRow }, label }: Checking,
  columns: readonly ColumnChange[],
  task: Task,
): Promise<Result<Pick<MeasuredCopy, 'guesses' | 'utility'>>> {
  const seen = await viewingsOfCopy(open, recipe, copy, sourceRow, task);
  if (!seen.ok) return seen;
  const found = await findingsOfCopy(open, seen.value, columns, task);
  if (!found.ok) return found;
  const utility = await finishedUnder(task, utilityOf({ original: open.viewings, copy: seen.value, sourceRow }, label));
  return utility === undefined ? cancelled() : ok({ guesses: found.value.guesses, utility });
}

interface Written {
  /** What was made, without the table itself: once it is written, the memory is better used for reading it back. */
  readonly made: Omit<Protected, 'history'>;
  /** Whether the copy has no dates as dates. */
  readonly undated: boolean;
  readonly bytes: number;
  /** By column. */
  readonly guardedCells: readonly number[];
}

async function protect(
  open: OpenExport,
  recipe: Recipe,
  pending: PendingCopy,
  context: AnonymizeContext,
  task: Task,
): Promise<Result<Written>> {
  const protectedCopy = await anonymize(open.viewings, recipe, context, task);
  if (!protectedCopy.ok) return protectedCopy;
  const { history, ...made } = protectedCopy.value;
  const { history: copy, guardedCells } = withGuards(history, recipe);
  const bytes = await write(copy, pending, task);
  if (!bytes.ok) return bytes;
  return ok({ made, undated: !copy.columns.some(({ kind }) => kind === 'instant'), bytes: bytes.value, guardedCells });
}

/** Gives how many bytes were written. */
async function write(history: History, pending: PendingCopy, task: Task): Promise<Result<number>> {
  let bytes = 0;
  let rows = 0;
  for (const chunk of writeHistory(history, { wrote: (done) => (rows = done) })) {
    const wrote = await pending.write(chunk);
    if (!wrote.ok) return wrote;
    bytes += chunk.length;
    task.report({ stage: 'writing', done: rows, total: history.rows, bytes });
    await task.pause();
    if (task.cancelled) return cancelled();
  }
  return ok(bytes);
}
