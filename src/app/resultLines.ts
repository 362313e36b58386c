/** What was found in the original beside what is found in the saved copy, and how that was checked: a line for each finding. */

import type { History } from '#core/history.ts';
import { say, type Message } from '#core/message.ts';
import type { Guess } from '#core/model.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { ResultLine } from './receiptContract.ts';
import type { SavedCopy } from './copying.ts';
import { valuesLeft } from './missed.ts';
import { closedGuesses, columnLabel, rowsOf } from './receiptLines.ts';

/** The original and what was found in it. */
export interface OriginalFound {
  readonly history: History;
  readonly guesses: readonly Guess[];
  readonly risk: RiskReport;
}

const number = (count: number): Message => say('app.result.number', { count });

/** A file of counts has no rows and no columns of the original: of it, only guesses and identifiers are told. */
export function resultLines(original: OriginalFound, copy: SavedCopy): readonly ResultLine[] {
  const { check, report } = copy;
  const asCounts = report.recipe.publish?.as === 'counts';
  const lines: ResultLine[] = [...guessLines(original, copy, say(asCounts ? 'app.result.byAsRows' : 'app.result.byDetectors'))];
  lines.push({
    finding: say('app.receipt.identifier'),
    original: say('app.receipt.values', { count: check.searched }),
    copy: say('app.receipt.identifiers', { count: check.identifiersFound }),
    checked: say('app.result.bySearch'),
  });
  if (asCounts) return lines;
  const unique = ({ singlingOut }: RiskReport, rows: number): Message => rowsOf(singlingOut.rowsByClassSize.one, rows);
  lines.push(
    {
      finding: say('app.receipt.uniqueRows'),
      original: unique(original.risk, original.history.rows),
      copy: unique(report.risk, copy.history.rows),
      checked: say('app.result.byCounting'),
    },
    {
      finding: say('app.result.rows'),
      original: number(original.history.rows),
      copy: number(copy.history.rows),
      checked: say('app.result.byCounting'),
    },
  );
  for (const [at, { name, finer }] of check.columns.entries()) {
    lines.push({
      finding: columnLabel(name),
      original: say('app.receipt.values', { count: valuesLeft(original.history, name) }),
      copy: say('app.receipt.values', { count: valuesLeft(copy.history, name) }),
      checked:
        report.columns[at]?.operator === 'keep'
          ? say('app.receipt.kept')
          : say('app.result.finer', { count: finer, of: copy.history.rows }),
    });
  }
  return lines;
}

/** Each guess that either supports; those on sensitive topics are one line, as their headlines are closed. */
function guessLines({ guesses }: OriginalFound, copy: SavedCopy, checked: Message): readonly ResultLine[] {
  const evidence = (guess: Guess | undefined): Message =>
    guess === undefined ? say('app.result.none') : rowsOf(guess.evidence.rows.length, guess.evidence.of);
  const byId = new Map([...guesses, ...copy.guesses].map((guess) => [guess.id, guess]));
  const lines: ResultLine[] = [...byId.values()]
    .filter(({ sensitive }) => !sensitive)
    .map(({ id }) => {
      const [before, after] = [guesses, copy.guesses].map((all) => all.find((guess) => guess.id === id));
      return { finding: (before ?? after)!.headline, original: evidence(before), copy: evidence(after), checked };
    });
  const closed = closedGuesses({ original: guesses, copy: copy.guesses });
  if (closed.all > 0)
    lines.push({ finding: say('app.receipt.sensitive'), original: number(closed.original), copy: number(closed.copy), checked });
  return lines;
}
