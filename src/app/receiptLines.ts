/** Lines that the receipt of a saved copy and the check of one made before have in common, each with its number. */

import { say, type Message } from '#core/message.ts';
import type { Guess } from '#core/model.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { ReceiptLine } from './receiptContract.ts';

/** Guesses that the detectors make from the original, and from the copy. */
export interface GuessesOfBoth {
  readonly original: readonly Guess[];
  readonly copy: readonly Guess[];
}

/** A column by its header. */
export const columnLabel = (name: string): Message => say('app.receipt.column', { column: name });

export const rowsOf = (count: number, of: number): Message => say('app.receipt.rows', { count, of });

/** Rows of the original that are not in the copy; no line where there are none. */
export const rowsLeftOut = (count: number, of: number): readonly ReceiptLine[] =>
  count === 0
    ? []
    : [{ label: say('app.receipt.rowsLeftOut'), detail: say('app.receipt.rowsLeftOut.detail'), measured: rowsOf(count, of) }];

/** Guesses that the copy does not support any more; `detail` says how that was found out. */
export function guessesGone({ original, copy }: GuessesOfBoth, detail: Message): readonly ReceiptLine[] {
  const still = new Set(copy.map(({ id }) => id));
  const count = original.filter(({ id }) => !still.has(id)).length;
  if (count === 0) return [];
  return [
    { label: say('app.receipt.guessesGone'), detail, measured: say('app.receipt.guesses', { count, of: original.length }) },
  ];
}

/** How many of the original's and the copy's guesses are on sensitive topics. They stay closed: counted, and never named. */
export function closedGuesses({ original, copy }: GuessesOfBoth): {
  readonly original: number;
  readonly copy: number;
  readonly all: number;
} {
  const closed = (guesses: readonly Guess[]): string[] => guesses.filter(({ sensitive }) => sensitive).map(({ id }) => id);
  const [before, after] = [closed(original), closed(copy)];
  return { original: before.length, copy: after.length, all: new Set([...before, ...after]).size };
}

/** What is still there of the whole copy: guesses, then rows unlike any other. `risk` is of the copy. */
export function stillTold(guesses: GuessesOfBoth, { singlingOut }: RiskReport, rows: number): ReceiptLine[] {
  const lines: ReceiptLine[] = guesses.copy
    .filter(({ sensitive }) => !sensitive)
    .map(({ headline, evidence }) => ({
      label: headline,
      detail: evidence.sentence,
      measured: rowsOf(evidence.rows.length, evidence.of),
    }));
  const closed = closedGuesses(guesses);
  if (closed.copy > 0)
    lines.push({
      label: say('app.receipt.sensitive'),
      detail: say('app.receipt.sensitive.detail'),
      measured: say('app.receipt.guesses', { count: closed.copy, of: closed.all }),
    });
  const { one } = singlingOut.rowsByClassSize;
  if (one > 0)
    lines.push({
      label: say('app.receipt.uniqueRows'),
      detail: say('app.receipt.uniqueRows.detail'),
      measured: rowsOf(one, rows),
    });
  return lines;
}

/** A value that points at somebody, found so often where `detail` says. */
export const identifierFound = (detail: Message, count: number): ReceiptLine => ({
  label: say('app.receipt.identifier'),
  detail,
  measured: say('app.receipt.identifiers', { count }),
});

/** A column of the copy with so many different values; no line where it is blank. */
export const columnTells = (name: string, values: number, detail: () => Message): readonly ReceiptLine[] =>
  values === 0 ? [] : [{ label: columnLabel(name), detail: detail(), measured: say('app.receipt.values', { count: values }) }];
