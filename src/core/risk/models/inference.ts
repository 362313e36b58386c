/**
 * Inference: what the rest of a row or file still tells of a value that was hidden.
 * The criterion is named in: Article 29 Working Party, "Opinion 05/2014 on Anonymisation Techniques", WP216, 2014.
 * The guesses are looked for again in the copy; a measure against a base rate is not taken, and the report says so.
 */

import { say } from '../../message.ts';
import type { NotMeasured } from '../measure.ts';

/** A measure joins this union as `{ measured: true … }`. */
export type Inference = NotMeasured;

/** Says why inference is not measured. */
export const inference = (): Inference => ({ measured: false, reason: say('risk.inference.notMeasured') });
