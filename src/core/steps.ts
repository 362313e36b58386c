/** Work in steps: a generator that stops where a host may breathe, so that one piece of code serves callers with and without a task. */

import type { Task } from './task.ts';

export type Steps<T> = Generator<void, T>;

/** Rows, or distinct values, looked at between two pauses: some 5 to 20 ms of work. */
export const ROWS_A_STEP = 1 << 18;
export const VALUES_A_STEP = 1 << 15;

/** Work on many rows, a range of them a step: `work` is given the first row and the one behind the last. */
export function* byRows(rows: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < rows; from += ROWS_A_STEP) {
    if (from > 0) yield;
    work(from, Math.min(rows, from + ROWS_A_STEP));
  }
}

/** Does all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the steps with a pause after each; undefined once the task is cancelled. */
export async function finishedUnder<T>(task: Task, steps: Steps<T>): Promise<T | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await task.pause();
    if (task.cancelled) return undefined;
  }
}

/** Work that is too short for steps, where steps are asked for. */
// oxlint-disable-next-line require-yield -- it is the one generator whose point is that it does not stop.
export function* atOnce<T>(make: () => T): Steps<T> {
  return make();
}

/** A value that is worked out when it is first asked for, in steps or at once, and then kept. */
export class WhenAsked<T> {
  readonly #steps: () => Steps<T>;
  #made: { readonly value: T } | undefined;

  constructor(steps: () => Steps<T>) {
    this.#steps = steps;
  }

  get value(): T {
    return finished(this.inSteps());
  }

  *inSteps(): Steps<T> {
    return (this.#made ??= { value: yield* this.#steps() }).value;
  }
}
