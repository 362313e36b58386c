/** A copy made before, by this program or another, held against the open export. Nothing is known of its recipe, and both files stay as they are. */

import { grainOfCopy } from '#core/anonymization/grain.ts';
import { unguarded } from '#core/formulaGuard.ts';
import { textColumnOf, type History } from '#core/history.ts';
import { isZip } from '#core/import/archive/zip.ts';
import type { Imported } from '#core/import/importHistory.ts';
import { infer, type Findings } from '#core/inference/infer.ts';
import { say } from '#core/message.ts';
import { asKnown } from '#core/pictures/asKnown.ts';
import { assessUnder } from '#core/risk/assess.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { isStillThere } from '#core/verification/stillThere.ts';
import { verify, type ColumnReport, type VerificationReport } from '#core/verification/verify.ts';
import { viewingsUnder } from '#core/viewings.ts';
import type { LocaleId } from '#locales/locales.ts';
import { cancelled } from './activity.ts';
import { changedLines, changeOf, leftLines, type Compared } from './checkLines.ts';
import type { CopyCheck } from './receiptContract.ts';
import { languageOf } from './copyLanguage.ts';
import type { Label } from './labels.ts';
import type { OpenExport } from './openExport.ts';
import type { FileRef, Files } from './ports.ts';
import { readCopy } from './reading.ts';

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

function verdictOf({ original, copy, check }: Compared): CopyCheck['verdict'] {
  const changed = original.rows !== copy.rows || original.columns.some((column) => changeOf(column, copy, check) !== undefined);
  if (!changed) return 'same';
  if (check.identifiersFound > 0) return 'identifiers';
  return check.columns.some(isStillThere) ? 'values' : 'clear';
}
