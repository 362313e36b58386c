/** Measures what a table gives away about its rows, original or copy, by every model of the registry. */

import type { History } from '../history.ts';
import type { AssessOptions } from './measure.ts';
import { MODELS } from './models/index.ts';
import type { Inference } from './models/inference.ts';
import type { Linkability } from './models/linkability.ts';
import type { SinglingOut } from './models/singlingOut.ts';

export type { AssessOptions, NotMeasured } from './measure.ts';
export type { Inference } from './models/inference.ts';
export type { Linkability } from './models/linkability.ts';
export type { ClassSizes, SinglingOut } from './models/singlingOut.ts';

/** The three criteria of WP216. Each part says by `measured` whether it was measured. */
export interface RiskReport {
  readonly singlingOut: SinglingOut;
  readonly linkability: Linkability;
  readonly inference: Inference;
}

/** The risk report of a table as it stands; linear in its rows. */
export function assess(history: History, options: AssessOptions): RiskReport {
  return {
    singlingOut: MODELS.singlingOut(history, options),
    linkability: MODELS.linkability(),
    inference: MODELS.inference(),
  };
}
