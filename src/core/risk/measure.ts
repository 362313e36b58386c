/** What a risk model gives: a measure, or the reason why there is none. A new model fills a place that is already there. */

import type { Message } from '../message.ts';

/** Not measured is not the same as no risk; screens and reports say the reason. */
export interface NotMeasured {
  readonly measured: false;
  readonly reason: Message;
}

export interface AssessOptions {
  /** `one`: classes are counted in rows, because one person's file holds no other people. `several`: people are counted too. */
  readonly people: 'one' | 'several';
}
