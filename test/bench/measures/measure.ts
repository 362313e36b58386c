/** The shape of a measure. Adding one is one entry in a file of this folder. */

import type { Task } from '#core/task.ts';

export interface Measure {
  readonly id: string;
  /** For the table. */
  readonly label: string;
  /** Whether it is also measured at sizes beyond a million rows. */
  readonly large?: true;
  /** Id of the measure it is compared with: the plain way to do the same. */
  readonly against?: string;
  /** Does what comes before, which is not measured; gives the work, which says what came out. */
  prepare(path: string): Promise<(task: Task) => Promise<number> | number>;
}
