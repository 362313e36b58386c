/** Measures what a table gives away about its rows, original or copy, by every model of the registry. */

import type { History } from '../history.ts';
import { finished, finishedUnder, type Steps } from '../steps.ts';
import type { Task } from '../task.ts';
import { inference, type Inference } from './inference.ts';
import { linkability, type Linkability } from './linkability.ts';
import type { AssessOptions } from './measure.ts';
import { MODELS } from './models/index.ts';
import type { SinglingOut } from './models/singlingOut.ts';

export type { Inference } from './inference.ts';
export type { Linkability, MeasuredLinkability } from './linkability.ts';
export type { AssessOptions, NotMeasured, Origin } from './measure.ts';
export type { ClassSizes, SinglingOut, TitleDiversity } from './models/singlingOut.ts';

/** The three criteria of WP216. Each part says by `measured` whether it was measured. */
export interface RiskReport {
  readonly singlingOut: SinglingOut;
  readonly linkability: Linkability;
  readonly inference: Inference;
}

/** The risk report of a table as it stands; linear in its rows. */
export function assess(history: History, options: AssessOptions): RiskReport {
  return finished(assessing(history, options));
}

/** The same for a task, with pauses; undefined once it is cancelled. */
export async function assessUnder(task: Task, history: History, options: AssessOptions): Promise<RiskReport | undefined> {
  return finishedUnder(task, assessing(history, options));
}

function* assessing(history: History, options: AssessOptions): Steps<RiskReport> {
  return {
    singlingOut: yield* MODELS.singlingOut(history, options),
    linkability: yield* linkability(history, options.origin),
    inference: yield* inference(history, options.origin),
  };
}
