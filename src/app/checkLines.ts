/** What the check of a copy made before tells: what the copy no longer says of its original, and what it still does. */

import { countFilled } from '#core/anonymization/commonValues.ts';
import { HIERARCHIES } from '#core/anonymization/hierarchies/index.ts';
import type { Column, History } from '#core/history.ts';
import { say, type Message } from '#core/message.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { ColumnReport, VerificationReport } from '#core/verification/verify.ts';
import type { ReceiptLine } from './receiptContract.ts';
import { valuesLeft } from './missed.ts';
import {
  columnLabel,
  columnTells,
  guessesGone,
  identifierFound,
  rowsLeftOut,
  rowsOf,
  stillTold,
  type GuessesOfBoth,
} from './receiptLines.ts';

/** A copy beside its original. */
export interface Compared {
  readonly original: History;
  readonly copy: History;
  readonly check: VerificationReport;
  readonly guesses: GuessesOfBoth;
  /** Of the copy. */
  readonly risk: RiskReport;
}

/** How a column of the original differs in the copy, and in how many rows; undefined where it holds nothing but its own values. */
export function changeOf(
  column: Column,
  copy: History,
  check: VerificationReport,
): { detail: Message; measured: Message } | undefined {
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

export function changedLines({ original, copy, check, guesses }: Compared): readonly ReceiptLine[] {
  const lines: ReceiptLine[] = original.columns.flatMap((column) => {
    const change = changeOf(column, copy, check);
    return change === undefined ? [] : [{ label: columnLabel(column.name), ...change }];
  });
  lines.push(...rowsLeftOut(Math.max(0, original.rows - copy.rows), original.rows));
  lines.push(...guessesGone(guesses, say('app.check.guessesGone.detail')));
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
export function leftLines({ original, copy, check, guesses, risk }: Compared): readonly ReceiptLine[] {
  const lines = stillTold(guesses, risk, copy.rows);
  for (const { column, standing, count } of check.hits) {
    if (standing === 'unexpected')
      lines.push(identifierFound(column === undefined ? say('app.check.outside') : columnLabel(column), count));
  }
  const names = new Set(original.columns.map(({ name }) => name));
  for (const [at, report] of check.columns.entries()) {
    const column = copy.columns[at]!;
    lines.push(...columnTells(report.name, valuesLeft(copy, column.name), () => stillSays(report, names, column)));
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
