/** Makes a file of counts as a copy is made: written beside its place, read back from the disk, checked, and only then named. */

import { anonymize } from '#core/anonymization/anonymize.ts';
import { asRows, checkCounts, writeCounts } from '#core/counts/countsFile.ts';
import { countsOf, type PublishCounts } from '#core/counts/counts.ts';
import { parseCsv } from '#core/csv.ts';
import { Interner } from '#core/dictionary.ts';
import type { History, TextColumn } from '#core/history.ts';
import { say } from '#core/message.ts';
import { assessUnder } from '#core/risk/assess.ts';
import { ok, refuse } from '#core/result.ts';
import { finishedUnder } from '#core/steps.ts';
import type { Task } from '#core/task.ts';
import { searchIdentifiers } from '#core/verification/identifierCheck.ts';
import type { VerificationReport } from '#core/verification/verify.ts';
import { cancelled } from './activity.ts';
import { chosenOf, type Asked } from './asked.ts';
import type { ReceiptLine } from './receiptContract.ts';
import type { Saved, Saving } from './copying.ts';
import type { OpenExport } from './openExport.ts';
import { findingsOfCopy, viewingsOfCopy } from './planning.ts';
import type { PendingCopy } from './ports.ts';
import { receiptOf } from './receipt.ts';
import { utilityOf } from './uses.ts';

/** What counts leave open is measured on the rows that would say as much; noise is said and not taken into account. */
export async function saveCounts(
  open: OpenExport,
  { recipe, choice }: Asked,
  publish: PublishCounts,
  pending: PendingCopy,
  { random, label, earlier }: Saving,
  task: Task,
): Promise<Saved> {
  const original = await open.findings(task);
  if (!original.ok) return original;
  const chosen = await chosenOf(open, choice, task);
  if (!chosen.ok) return chosen;
  const counts = countsOf(open.viewings, recipe, publish, { random, label, chosen: chosen.value });
  if (!counts.ok) return counts;
  const bytes = writeCounts(counts.value);
  const wrote = await pending.write(bytes);
  if (!wrote.ok) return wrote;
  await task.pause();
  if (task.cancelled) return cancelled();

  const back = await pending.readBack();
  if (!back.ok) return back;
  const chunks: Uint8Array[] = [];
  for await (const chunk of back.value.stream()) chunks.push(chunk);
  const text = textOf(chunks);
  const table = tableOf(text, open.viewings.history);
  const check = await checked(table, chunks, original.value.identifiers, task, [
    ...checkCounts(text, { original: open.viewings, recipe, publish, counts: counts.value, chosen: chosen.value, label }),
  ]);
  if (task.cancelled) return cancelled();
  if (!check.passed) return refuse('check-failed', say('app.refusal.checkFailed'), check.problems);

  const rows = asRows(recipe);
  const made = await anonymize(open.viewings, rows, { random, label, chosen: chosen.value }, task);
  if (!made.ok) return made;
  const { history, sourceRow } = made.value;
  const seen = await viewingsOfCopy(open, rows, history, sourceRow, task);
  if (!seen.ok) return seen;
  const found = await findingsOfCopy(open, seen.value, made.value.columns, task);
  if (!found.ok) return found;
  const risk = await assessUnder(task, history, {
    people: open.people,
    origin: { original: open.viewings, recipe: rows, chosen: chosen.value, sourceRow, label, earlier },
  });
  if (risk === undefined) return cancelled();
  const utility = await finishedUnder(task, utilityOf({ original: open.viewings, copy: seen.value, sourceRow }, label));
  if (utility === undefined) return cancelled();

  const committed = await pending.commit();
  if (!committed.ok) return committed;
  const { path, sha256 } = committed.value;
  const receipt = receiptOf({
    open,
    recipe: rows,
    made: made.value,
    copy: history,
    check,
    risk,
    earlier: earlier?.recipe,
    utility,
    guesses: { original: original.value.guesses, copy: found.value.guesses },
    written: { path, sha256, bytes: bytes.length, guardedCells: history.columns.map(() => 0) },
  });
  const left = [...promised(publish), ...receipt.left];
  const report = { ...receipt.report, recipe };
  return ok({
    receipt: { ...receipt, left, report },
    copy: { path, history: table, report, check, guesses: found.value.guesses },
    earlier: { recipe: rows, history, sourceRow },
  });
}

/** What the noise promises, in the number that it promises it by. */
function promised({ epsilon, clip, tables }: PublishCounts): readonly ReceiptLine[] {
  const counts: ReceiptLine = {
    label: say('app.receipt.counts'),
    detail: say('app.receipt.counts.detail'),
    measured: say('app.receipt.tables', { count: tables.length }),
  };
  if (epsilon === undefined || clip === undefined) return [counts];
  const noise: ReceiptLine = {
    label: say('app.receipt.noise'),
    detail: say('app.receipt.noise.detail', { clip }),
    measured: say('app.receipt.noise.factor', { factor: Math.round(Math.exp(epsilon) * 100) / 100 }),
  };
  return [counts, noise];
}

function textOf(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

/** The file as a table of texts, so that it can be searched like a copy. */
function tableOf(text: string, original: History): History {
  const [headers = [], ...rows] = parseCsv(text, ',');
  const columns = headers.map((name, at): TextColumn => {
    const interner = new Interner();
    const codes = Uint32Array.from(rows, (cells) => interner.code(cells[at] ?? ''));
    return { kind: 'text', name, role: 'other', codes, dictionary: interner.dictionary() };
  });
  return {
    format: original.format,
    service: original.service,
    rows: rows.length,
    columns,
    lines: Uint32Array.from(rows, (_, row) => row + 2),
    dialect: { delimiter: ',', newline: '\r\n', quoting: 'needed' },
    dates: { ...original.dates, from: undefined, to: undefined, utc: false },
  };
}

/** The same report as of a copy: whether the file holds, and that no identifier of the original stands in it. */
async function checked(
  table: History,
  chunks: readonly Uint8Array[],
  identifiers: Parameters<typeof searchIdentifiers>[0],
  task: Task,
  problems: readonly VerificationReport['problems'][number][],
): Promise<VerificationReport> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  // Genres, days and numbers: words of the program, in which an ordinary name can stand by chance.
  const columns = table.columns.map(({ name }) => ({
    name,
    role: 'country' as const,
    step: undefined,
    sound: problems.length === 0,
  }));
  const { searched, hits } = await searchIdentifiers(
    identifiers,
    bytes(),
    { columns, dialect: table.dialect, rows: table.rows },
    task,
  );
  const total = (standing: 'unexpected' | 'explained'): number =>
    hits.reduce((sum, hit) => sum + (hit.standing === standing ? hit.count : 0), 0);
  const unexpected = total('unexpected');
  const all = unexpected > 0 ? [...problems, say('verify.problem.identifiers', { count: unexpected })] : problems;
  return {
    passed: all.length === 0,
    identifiersFound: unexpected,
    explained: total('explained'),
    searched,
    rows: table.rows,
    columns: [],
    hits,
    problems: all,
  };
}
