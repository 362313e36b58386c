/** What a copy is saved with, where it goes, and what is left of it afterwards. */

import type { Hmac } from '#core/anonymization/pseudonymKey.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { History } from '#core/history.ts';
import type { Message } from '#core/message.ts';
import type { Guess } from '#core/model.ts';
import type { Random } from '#core/random.ts';
import type { Result } from '#core/result.ts';
import type { CopyOf } from '#core/risk/models/secondCopy.ts';
import type { VerificationReport } from '#core/verification/verify.ts';
import type { CopyReport, Receipt } from './receiptContract.ts';
import type { Files } from './ports.ts';

/** The last copy as it was read back, to be searched and laid beside the original. */
export interface SavedCopy {
  readonly path: string;
  readonly history: History;
  readonly report: CopyReport;
  readonly check: VerificationReport;
  /** That it still supports. */
  readonly guesses: readonly Guess[];
}

/** A copy that was saved, as another one of the same export can be laid over it. */
export interface EarlierCopy extends CopyOf {
  readonly recipe: Recipe;
}

export interface Saving {
  readonly files: Files;
  readonly random: Random;
  readonly hmac: Hmac;
  readonly label: (message: Message) => string;
  /** The copy of the same export that was saved before: whoever has both can lay them over each other. */
  readonly earlier?: EarlierCopy | undefined;
}

export interface CopyTarget {
  readonly path: string;
  readonly overwrite: boolean;
  /** Where the key goes that a recipe keeps. */
  readonly keyPath?: string | undefined;
}

export type Saved = Result<{ receipt: Receipt; copy: SavedCopy; earlier: EarlierCopy }>;
