/** What was measured on the written copy: what changed, and what is still there, each line with its number. */

import { stepFor, type ColumnChange, type Protected } from '#core/anonymization/anonymize.ts';
import { choicesFor } from '#core/anonymization/choices.ts';
import { ownStepLabel } from '#core/anonymization/ownStepLabel.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { History } from '#core/history.ts';
import { say, type Message } from '#core/message.ts';
import type { Guess } from '#core/model.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { VerificationReport } from '#core/verification/verify.ts';
import type { CopyReport, GuessMade, Receipt, ReceiptLine } from './receiptContract.ts';
import { judge, valuesLeft } from './missed.ts';
import type { OpenExport } from './openExport.ts';
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
import type { Utility } from './uses.ts';

export interface Measured {
  readonly open: OpenExport;
  readonly recipe: Recipe;
  readonly made: Pick<Protected, 'columns' | 'suppressed' | 'candidates'>;
  /** As read back from the disk. */
  readonly copy: History;
  readonly check: VerificationReport;
  /** Of the copy. */
  readonly risk: RiskReport;
  /** Of the copy of the same export that was saved before in this session. */
  readonly earlier: Recipe | undefined;
  readonly utility: Utility;
  readonly guesses: GuessesOfBoth;
  readonly written: {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly guardedCells: readonly number[];
  };
}

export function receiptOf(measured: Measured): Receipt {
  const { open, recipe, made, copy, check, risk, guesses, written } = measured;
  const rows = { in: open.viewings.rows, out: copy.rows, suppressed: made.suppressed };
  return {
    path: written.path,
    name: written.path.split(/[\\/]/).at(-1) ?? written.path,
    bytes: written.bytes,
    sha256: written.sha256,
    rows,
    check,
    changed: changedLines(measured),
    left: leftLines(measured, risk),
    ...judge(open.viewings, recipe, { copy, candidates: made.candidates.length, risk, guesses: guesses.copy }),
    report: reportOf(measured, rows, risk),
  };
}

function changedLines({ open, recipe, made, copy, guesses, written }: Measured): readonly ReceiptLine[] {
  const lines: ReceiptLine[] = made.columns.flatMap((change) =>
    change.changedCells === 0 ? [] : [columnLine(open, recipe, change, copy.rows)],
  );
  lines.push(...rowsLeftOut(made.suppressed, open.viewings.rows));
  lines.push(...guessesGone(guesses, say('app.receipt.guessesGone.detail')));
  const guarded = written.guardedCells.reduce((sum, cells) => sum + cells, 0);
  if (guarded > 0) {
    lines.push({
      label: say('app.receipt.guarded'),
      detail: say('app.receipt.guarded.detail'),
      measured: say('app.receipt.cellsGuarded', { count: guarded }),
    });
  }
  return lines;
}

function columnLine(open: OpenExport, recipe: Recipe, change: ColumnChange, rows: number): ReceiptLine {
  return {
    label: columnLabel(change.name),
    detail: stepLabel(open, recipe, change),
    measured: say('app.receipt.cells', { count: change.changedCells, of: rows }),
  };
}

/** What a column was taken to, in the words it was chosen by. A level that is not in the list of choices is named as in the recipe. */
function stepLabel(open: OpenExport, recipe: Recipe, { role, level }: ColumnChange): Message {
  const step = stepFor(recipe, role);
  const own = ownStepLabel(step);
  if (own !== undefined) return own;
  const chosen = choicesFor(role, open.imported.history).find((choice) =>
    step.operator === 'generalize'
      ? choice.step.operator === 'generalize' && choice.step.level === level
      : choice.step.operator === step.operator,
  );
  return chosen?.label ?? say('app.receipt.step', { level });
}

/** What can still be said of the copy: guesses first, then single rows, identifiers, and every column that is not blank. */
function leftLines(measured: Measured, risk: RiskReport): readonly ReceiptLine[] {
  const { open, recipe, guesses, made, copy, check, written } = measured;
  const lines = stillTold(guesses, risk, copy.rows);
  lines.push(...linkedLines(measured, risk));
  for (const { column, standing, count } of check.hits) {
    if (standing !== 'kept' || column === undefined) continue;
    lines.push(identifierFound(columnLabel(column), count));
  }
  for (const [at, change] of made.columns.entries()) {
    const detail = (): Message =>
      change.operator === 'keep' ? keptLabel(written.guardedCells[at]!) : stepLabel(open, recipe, change);
    lines.push(...columnTells(change.name, valuesLeft(copy, change.name), detail));
  }
  return lines;
}

/** A column that was kept, but for the cells that a spreadsheet would run. */
const keptLabel = (guarded: number): Message =>
  guarded === 0 ? say('app.receipt.kept') : say('app.receipt.keptGuarded', { count: guarded });

/** What undoes the copy from outside of it: another copy of the same export, and releases that date a shift. */
function linkedLines({ earlier }: Measured, { linkability }: RiskReport): readonly ReceiptLine[] {
  if (!linkability.measured) return [];
  const lines: ReceiptLine[] = [];
  const { secondCopy, releaseLeak } = linkability;
  if (secondCopy !== undefined && earlier !== undefined) {
    const { first, second, together } = secondCopy.oneOfAKind;
    lines.push({
      label: say('app.receipt.secondCopy'),
      detail: say('app.receipt.secondCopy.detail', { purpose: earlier.purpose, first, second }),
      measured: rowsOf(together, secondCopy.rows),
    });
  }
  if (releaseLeak?.of === 'shifted' && !releaseLeak.hides && releaseLeak.atMost !== undefined) {
    lines.push({
      label: say('app.receipt.shift'),
      detail: say('app.receipt.shift.detail'),
      measured: say('app.receipt.days', { count: releaseLeak.atMost }),
    });
  }
  return lines;
}

/** What a report says of a guess. */
export const guessMade = ({ id, severity, evidence }: Guess): GuessMade => ({ id, severity, strength: evidence.strength });

function reportOf(
  { open, recipe, made, check, utility, written, guesses }: Measured,
  rows: Receipt['rows'],
  risk: RiskReport,
): CopyReport {
  return {
    recipe,
    rows,
    outputSha256: written.sha256,
    columns: made.columns.map((change, at) => {
      const { name, operator, level, changedCells } = change;
      return {
        name,
        operator,
        level,
        label: stepLabel(open, recipe, change),
        changedCells,
        guardedCells: written.guardedCells[at]!,
      };
    }),
    risk,
    guesses: guesses.copy.map(guessMade),
    utility: {
      uses: Object.fromEntries(utility.uses.map(({ id, works }) => [id, works])),
      distances: utility.distances,
    },
    check: { identifiersFound: check.identifiersFound, searched: check.searched, passed: check.passed },
  };
}
