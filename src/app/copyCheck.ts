/** A copy made before, by this program or another, held against the open export. Nothing is known of its recipe, and both files stay as they are. */

import { HIERARCHIES } from '#core/anonymization/hierarchies/index.ts';
import { grainOfCopy } from '#core/anonymization/grain.ts';
import { countFilled } from '#core/anonymization/sharedValues.ts';
import { unguarded } from '#core/formulaGuard.ts';
import { textColumnOf, type Column, type History } from '#core/history.ts';
import { isZip } from '#core/import/archive/zip.ts';
import type { Imported } from '#core/import/importHistory.ts';
import { infer, type Findings } from '#core/inference/infer.ts';
import { say, type Message } from '#core/message.ts';
import { asKnown } from '#core/pictures/asKnown.ts';
import { assessUnder, type RiskReport } from '#core/risk/assess.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { isStillThere } from '#core/verification/stillThere.ts';
import { verify, type ColumnReport, type VerificationReport } from '#core/verification/verify.ts';
import { viewingsUnder } from '#core/viewings.ts';
import type { LocaleId } from '#locales/locales.ts';
import { cancelled } from './activity.ts';
import type { CopyCheck, ReceiptLine } from './contract.ts';
import { languageOf } from './copyLanguage.ts';
import type { Label } from './labels.ts';
import { valuesLeft } from './missed.ts';
import type { OpenExport } from './openExport.ts';
import type { FileRef, Files } from './ports.ts';
import { readCopy } from './reading.ts';
import { columnLabel } from './receipt.ts';

/** What a copy is checked with. */
export interface Checking {
  readonly files: Files;
  readonly labels: (language: LocaleId) => Label;
  /** The likely one of the copy. */
  readonly language: LocaleId;
}

interface Verified {
  /** As it was read. */
  readonly history: History;
  readonly check: VerificationReport;
}

/** Reads a copy as its original was read, searches its bytes and compares its columns; refuses what is no copy of it. */
export async function verifyCopy(
  open: OpenExport,
  ref: FileRef,
  { files, labels, language }: Checking,
  task: Task,
): Promise<Result<Verified>> {
  const findings = await open.findings(task);
  if (!findings.ok) return findings;
  try {
    const read = await readCopy(files, ref, open.imported, task);
    if (!read.ok) return read;
    const copy = read.value.history;
    const names = new Set(open.imported.history.columns.map(({ name }) => name));
    if (!copy.columns.some(({ name }) => names.has(unguarded(name))))
      return refuse('not-a-history', say('app.refusal.notItsCopy'));
    const source = await files.open(ref);
    if (!source.ok) return source;
    try {
      const unsearchable = (await isPacked(source.value.stream())) ? 'packed' : unsearchableAs(read.value);
      if (unsearchable) return refuse('not-a-table', say(`app.refusal.copy.${unsearchable}`));
      const { identifiers } = findings.value;
      const label = labels(languageOf(copy, language));
      const asked = { original: open.viewings, identifiers, copy, copyBytes: source.value.stream(), label };
      const check = await verify(asked, task);
      return task.cancelled ? cancelled() : ok({ history: copy, check });
    } finally {
      await source.value.close();
    }
  } finally {
    if (!open.files.includes(ref)) files.forget?.(ref);
  }
}

/** Packed bytes hold no name as it is spelled: a search of them would find nothing and say so. */
async function isPacked(stream: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const head of stream) return isZip(head);
  return false;
}

/** What the importer met that keeps a search of the bytes from finding a name; bytes are searched as UTF-8 text. */
const UNSEARCHABLE: readonly { readonly code: string; readonly as: string }[] = [
  { code: 'utf-16', as: 'encoding' },
  { code: 'windows-1252', as: 'encoding' },
  { code: 'page-as-json', as: 'page' },
];

const unsearchableAs = ({ issues }: Imported): string | undefined =>
  UNSEARCHABLE.find((kind) => issues.some(({ code }) => code === kind.code))?.as;

/** The check with what the detectors and the measures of rows say of the copy. */
export async function checkCopy(
  open: OpenExport,
  ref: FileRef,
  checking: Checking,
  task: Task,
): Promise<Result<{ readonly history: History; readonly check: CopyCheck }>> {
  const verified = await verifyCopy(open, ref, checking, task);
  if (!verified.ok) return verified;
  const { history, check } = verified.value;
  const found = await findingsOfUnknown(open, history, check.columns, task);
  if (!found.ok) return found;
  const original = await open.findings(task);
  if (!original.ok) return original;
  const risk = await assessUnder(task, history, { people: open.people });
  if (risk === undefined) return cancelled();
  const guesses = { original: original.value.guesses, copy: found.value.guesses };
  const compared = { original: open.imported.history, copy: history, check, guesses, risk };
  return ok({
    history,
    check: {
      verdict: verdictOf(compared),
      rows: { in: open.viewings.rows, out: history.rows },
      check,
      changed: changedLines(compared),
      left: leftLines(compared),
    },
  });
}

/** The detectors of the original on a copy of which only its columns say how finely it tells. */
async function findingsOfUnknown(
  { imported, settings, matcher, viewings }: OpenExport,
  copy: History,
  columns: readonly ColumnReport[],
  task: Task,
): Promise<Result<Findings>> {
  const { timeZone, leaveOutShort, weakGuesses } = settings;
  const exact = columns.some(({ role, level, originals }) => role === 'start' && level === 'exact' && originals > 0);
  const own = viewings.mine === undefined ? undefined : viewings.profiles.at(viewings.mine);
  const profiles = textColumnOf(copy, 'profile')?.dictionary;
  // Behind pseudonyms nobody knows which profile is the person's: then everybody's rows are looked at.
  const mine = Array.from({ length: profiles?.size ?? 0 }, (_, code) => code).find((code) => profiles?.at(code) === own);
  const seen = await viewingsUnder(task, copy, { timeZone: exact ? timeZone : 'UTC', mine, leaveOutShort, matcher });
  if (seen === undefined) return cancelled();
  const findings = await infer(asKnown(seen, grainOfCopy(imported.history, columns)), task, undefined, { weak: weakGuesses });
  return task.cancelled ? cancelled() : ok(findings);
}

interface Compared {
  readonly original: History;
  readonly copy: History;
  readonly check: VerificationReport;
  readonly guesses: { readonly original: Findings['guesses']; readonly copy: Findings['guesses'] };
  /** Of the copy. */
  readonly risk: RiskReport;
}

function verdictOf({ original, copy, check }: Compared): CopyCheck['verdict'] {
  const changed = original.rows !== copy.rows || original.columns.some((column) => changeOf(column, copy, check) !== undefined);
  if (!changed) return 'same';
  if (check.identifiersFound > 0) return 'identifiers';
  return check.columns.some(isStillThere) ? 'values' : 'clear';
}

const rowsOf = (count: number, of: number): Message => say('app.receipt.rows', { count, of });

/** How a column of the original differs in the copy, and in how many rows; undefined where it holds nothing but its own values. */
function changeOf(column: Column, copy: History, check: VerificationReport): { detail: Message; measured: Message } | undefined {
  const filled = countFilled(column);
  const rows = column.kind === 'text' ? column.codes.length : column.seconds.length;
  const at = check.columns.findIndex(({ name }) => name === column.name);
  const report = check.columns[at];
  if (report === undefined)
    return filled === 0 ? undefined : { detail: say('app.check.noColumn'), measured: rowsOf(filled, rows) };
  const left = countFilled(copy.columns[at]!);
  if (left === 0) return filled === 0 ? undefined : { detail: say('operator.blank'), measured: rowsOf(filled, rows) };
  const other = left - report.originals;
  return other > 0 ? { detail: levelLabel(report), measured: rowsOf(other, copy.rows) } : undefined;
}

/** What the values of a column conform to, in the words it can be chosen by. */
function levelLabel({ role, level }: ColumnReport): Message {
  if (level === 'pseudonym') return say('operator.pseudonymize');
  return HIERARCHIES[role]?.levels.find(({ id }) => id === level)?.label ?? say('app.check.otherValues');
}

function changedLines({ original, copy, check, guesses }: Compared): readonly ReceiptLine[] {
  const lines: ReceiptLine[] = original.columns.flatMap((column) => {
    const change = changeOf(column, copy, check);
    return change === undefined ? [] : [{ label: columnLabel(column.name), ...change }];
  });
  if (copy.rows < original.rows) {
    lines.push({
      label: say('app.receipt.rowsLeftOut'),
      detail: say('app.receipt.rowsLeftOut.detail'),
      measured: rowsOf(original.rows - copy.rows, original.rows),
    });
  }
  const still = new Set(guesses.copy.map(({ id }) => id));
  const gone = guesses.original.filter(({ id }) => !still.has(id)).length;
  if (gone > 0) {
    lines.push({
      label: say('app.receipt.guessesGone'),
      detail: say('app.check.guessesGone.detail'),
      measured: say('app.receipt.guesses', { count: gone, of: guesses.original.length }),
    });
  }
  if (check.searched > 0 && check.identifiersFound === 0) {
    lines.push({
      label: say('app.receipt.identifier'),
      detail: say('app.check.searched.detail'),
      measured: say('app.check.searched', { count: check.searched }),
    });
  }
  return lines;
}

/** Guesses first, as in the receipt of a copy that is saved; then single rows, identifiers, and every column that says something. */
function leftLines({ original, copy, check, guesses, risk }: Compared): readonly ReceiptLine[] {
  const lines: ReceiptLine[] = guesses.copy.map(({ headline, evidence }) => ({
    label: headline,
    detail: evidence.sentence,
    measured: rowsOf(evidence.rows.length, evidence.of),
  }));
  const { one } = risk.singlingOut.rowsByClassSize;
  if (one > 0) {
    lines.push({
      label: say('app.receipt.uniqueRows'),
      detail: say('app.receipt.uniqueRows.detail'),
      measured: rowsOf(one, copy.rows),
    });
  }
  for (const { column, standing, count } of check.hits) {
    if (standing !== 'unexpected') continue;
    lines.push({
      label: say('app.receipt.identifier'),
      detail: column === undefined ? say('app.check.outside') : columnLabel(column),
      measured: say('app.receipt.identifiers', { count }),
    });
  }
  const names = new Set(original.columns.map(({ name }) => name));
  for (const [at, report] of check.columns.entries()) {
    const { name } = copy.columns[at]!;
    const values = valuesLeft(copy, name);
    if (values === 0) continue;
    lines.push({
      label: columnLabel(report.name),
      detail: stillSays(report, names, copy.columns[at]!),
      measured: say('app.receipt.values', { count: values }),
    });
  }
  return lines;
}

function stillSays(report: ColumnReport, names: ReadonlySet<string>, column: Column): Message {
  if (!names.has(report.name)) return say('app.check.added');
  if (report.originals === 0) return levelLabel(report);
  const filled = countFilled(column);
  return report.originals === filled
    ? say('app.receipt.kept')
    : say('app.check.originals', { count: report.originals, of: filled });
}
