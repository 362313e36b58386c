/** Inference: what the rest of a row still tells of a value that was hidden. The detectors are run on the copy elsewhere. */

import type { History } from '../history.ts';
import { say } from '../message.ts';
import type { Steps } from '../steps.ts';
import type { NotMeasured, Origin } from './measure.ts';
import type { HiddenCells } from './models/hiddenCells.ts';
import { MODELS } from './models/index.ts';

export type Inference = NotMeasured | { readonly measured: true; readonly hidden: readonly HiddenCells[] };

/** Measures a copy against its original; a file as it stands hides nothing that could be compared. */
export function* inference(history: History, origin: Origin | undefined): Steps<Inference> {
  if (origin?.recipe === undefined) return { measured: false, reason: say('risk.inference.notMeasured') };
  return { measured: true, hidden: yield* MODELS.hiddenCells(origin.original, history, origin.sourceRow) };
}
