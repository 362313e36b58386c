/** The search of a copy's bytes in another thread, while this one measures the table that was read from them. */

import type { Chore, Hands, Helper } from '../hands.ts';
import type { History } from '../history.ts';
import type { Dialect, Identifier } from '../model.ts';
import type { Task } from '../task.ts';
import { byteSearch, type Occurrence } from './byteSearch.ts';
import { searchedValues } from './identifierCheck.ts';
import { cellsOf } from './jsonCells.ts';

interface Search {
  readonly values: readonly string[];
  readonly dialect: Dialect;
}

/** Searches bytes for values; reports how many bytes were searched. */
export const searchBytes: Chore<Search, readonly Occurrence[]> = {
  name: 'searchBytes',
  begin({ values, dialect }) {
    const search = byteSearch(values, dialect);
    let bytes = 0;
    return {
      feed(chunk) {
        search.feed(chunk);
        return (bytes += chunk.length);
      },
      end: () => search.end(),
    };
  },
};

export class Searching {
  readonly #helper: Helper<readonly Occurrence[]>;
  #failed: { readonly error: unknown } | undefined;

  /** Undefined where there is no other thread, it is busy, or it would not pay. `file`: the copy as it is on the disk. */
  static begin(
    hands: Hands | undefined,
    identifiers: readonly Identifier[],
    copy: History,
    file: { stream(): AsyncIterable<Uint8Array>; readonly size?: number | undefined },
  ): Searching | undefined {
    if (hands === undefined || (file.size ?? 0) < hands.pays) return undefined;
    const { values } = searchedValues(identifiers);
    const helper = hands.begin(searchBytes, { values, dialect: copy.dialect });
    return helper && new Searching(helper, cellsOf(file.stream(), copy));
  }

  private constructor(helper: Helper<readonly Occurrence[]>, bytes: AsyncIterable<Uint8Array>) {
    this.#helper = helper;
    this.#pump(bytes).catch((error: unknown) => {
      this.#failed = { error };
      helper.dismiss();
    });
  }

  /** Waits for what was met; undefined where the other thread was lost, and when the task was cancelled. */
  async found(task: Task): Promise<readonly Occurrence[] | undefined> {
    while (this.#helper.result === undefined && !this.#helper.dismissed && !task.cancelled) await this.#helper.heard();
    if (this.#failed !== undefined) throw this.#failed.error;
    return this.#helper.result;
  }

  dismiss(): void {
    this.#helper.dismiss();
  }

  /** Hands the bytes over, a few chunks ahead of the other thread. */
  async #pump(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const chunk of bytes) {
      const back = this.#helper.takeBack();
      const own = back && back.length >= chunk.length ? back.subarray(0, chunk.length) : new Uint8Array(chunk.length);
      own.set(chunk);
      this.#helper.feed(own);
      while (!this.#helper.hungry && !this.#helper.dismissed) await this.#helper.heard();
      if (this.#helper.dismissed) return;
    }
    this.#helper.end();
  }
}
