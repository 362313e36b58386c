/** A chore that was begun with all its bytes: they are handed over as the other thread asks for them, and its result is waited for. */

import type { Helper } from './hands.ts';
import type { Task } from './task.ts';

export class HandedOver<Result> {
  /** Bytes handed over so far. */
  fed = 0;
  readonly #helper: Helper<Result>;
  #failed: { readonly error: unknown } | undefined;

  constructor(helper: Helper<Result>, bytes: AsyncIterable<Uint8Array>) {
    this.#helper = helper;
    this.#feed(bytes).catch((error: unknown) => {
      this.#failed = { error };
      helper.dismiss();
    });
  }

  /** How much was done, as the chore counts it. */
  get done(): number {
    return this.#helper.done;
  }

  /** Waits for the result; undefined where the other thread was lost, and when the task was cancelled. Throws what the bytes threw. */
  async result(task: Task): Promise<Result | undefined> {
    const helper = this.#helper;
    while (helper.result === undefined && !helper.dismissed && !task.cancelled) await helper.heard();
    if (this.#failed !== undefined) throw this.#failed.error;
    return helper.result;
  }

  dismiss(): void {
    this.#helper.dismiss();
  }

  /** A few pieces ahead of the other thread. */
  async #feed(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const helper = this.#helper;
    for await (const piece of bytes) {
      helper.feed(piece);
      this.fed += piece.length;
      while (!helper.hungry && !helper.dismissed) await helper.heard();
      if (helper.dismissed) return;
    }
    helper.end();
  }
}
