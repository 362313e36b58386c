/**
 * Linkability: whether someone who knows a few things a person watched can pick out their copy.
 * The attack to measure by: A. Narayanan, V. Shmatikov, "Robust De-anonymization of Large Sparse Datasets", IEEE S&P 2008.
 * It needs a population to pick from, which one export does not hold, so the report says that it is not measured.
 */

import { say } from '../../message.ts';
import type { NotMeasured } from '../measure.ts';

/** A measure joins this union as `{ measured: true … }`. */
export type Linkability = NotMeasured;

/** Says why linkability is not measured. */
export const linkability = (): Linkability => ({ measured: false, reason: say('risk.linkability.notMeasured') });
