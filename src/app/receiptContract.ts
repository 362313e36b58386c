/** What is told of a copy that was written and checked, and of one that was made before: plain data, as in `contract.ts`. */

import type { Recipe } from '#core/anonymization/recipe.ts';
import type { Message } from '#core/message.ts';
import type { Severity, Strength } from '#core/model.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { Distances } from '#core/utility/distances.ts';
import type { VerificationReport } from '#core/verification/verify.ts';

/** The copy was written, read back and checked. */
export interface Receipt {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: { readonly in: number; readonly out: number; readonly suppressed: number };
  readonly check: VerificationReport;
  readonly changed: readonly ReceiptLine[];
  readonly left: readonly ReceiptLine[];
  /** What the copy misses of what its purpose promises, one sentence each; none when it holds. */
  readonly missed: readonly Message[];
  /** What its purpose promises that could not be judged. */
  readonly unjudged: readonly Message[];
  readonly report: CopyReport;
}

export interface ReceiptLine {
  readonly label: Message;
  readonly detail: Message;
  readonly measured: Message;
}

/** One finding, in the original and in the saved copy. */
export interface ResultLine {
  readonly finding: Message;
  readonly original: Message;
  readonly copy: Message;
  /** How it was looked for in the copy. */
  readonly checked: Message;
}

/** The machine-readable report of a copy: settings, counts and measures, no values of the person's data. */
export interface CopyReport {
  readonly recipe: Recipe;
  readonly rows: { readonly in: number; readonly out: number; readonly suppressed: number };
  readonly outputSha256: string;
  readonly columns: readonly {
    readonly name: string;
    readonly operator: string;
    readonly level: string;
    /** What it was taken to, in the words it was chosen by. */
    readonly label: Message;
    /** By the step. */
    readonly changedCells: number;
    /** Written with a quote in front, because a spreadsheet would run them. */
    readonly guardedCells: number;
  }[];
  readonly risk: RiskReport;
  /** Found in the copy by the same detectors as in the original. */
  readonly guesses: readonly GuessMade[];
  readonly utility: {
    /** By the id of `PlanView.uses`, found by running them on the copy. */
    readonly uses: Readonly<Record<string, 'yes' | 'partly' | 'no'>>;
    readonly distances: Distances;
  };
  readonly check: { readonly identifiersFound: number; readonly searched: number; readonly passed: boolean };
}

export interface GuessMade {
  readonly id: string;
  readonly severity: Severity;
  readonly strength: Strength;
}

/** The report of a copy with the measures of its original, as it is written into a file. */
export interface FullReport extends CopyReport {
  readonly before: { readonly risk: RiskReport; readonly guesses: readonly GuessMade[] };
}

/** A copy made before, held against the open export without knowing its recipe. */
export interface CopyCheck {
  /** `same`: nothing was changed; `identifiers`: some were found; `values`: a column that can tell who somebody is says no less. */
  readonly verdict: 'same' | 'identifiers' | 'values' | 'clear';
  readonly rows: { readonly in: number; readonly out: number };
  readonly check: VerificationReport;
  readonly changed: readonly ReceiptLine[];
  readonly left: readonly ReceiptLine[];
}
