/** Hands for the core: one more thread of this process, begun when it is first needed and kept until the process ends. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Hands, Helper } from '#core/hands.ts';
import type { FromThread, ToThread } from './threadMessages.ts';

/** Below this a file is read in less time than a thread takes to begin. */
const PAYS_BYTES = 8 << 20;

/**
 * From so many processors on, two threads read a file at once. Of two processors nothing is left for what runs beside each, the
 * compilers and the collectors of memory: measured, a million rows take both as long as one, and a quarter more memory.
 */
const READERS = 4;

/** A little less than half: the first thread has the joining to do as well. */
export const SHARE = 0.46;

/** Chunks that lie ready for the thread: enough that it never waits, few enough that they take no memory to speak of. */
const AHEAD = 4;

export interface SecondThread extends Hands {
  /** Begins the thread ahead of its first chore; resolves when it waits for one. */
  warm(): Promise<void>;
  /** Ends the thread. */
  close(): Promise<void>;
}

/** `script`: the file that runs there. Undefined where there is but one processor. */
export function secondThread(script: string, processors: number = availableParallelism()): SecondThread | undefined {
  if (processors < 2) return undefined;
  let thread: Thread | undefined;
  const begun = (): Thread => (thread ??= new Thread(script));
  return {
    pays: PAYS_BYTES,
    share: processors < READERS ? 0 : SHARE,
    begin: (chore, order) => begun().begin(chore.name, order),
    warm: () => begun().ready,
    close: async () => thread?.close(),
  };
}

class Thread {
  readonly #worker: Worker;
  readonly ready: Promise<void>;
  #lost = false;
  #last = 0;
  #current: Handed<unknown> | undefined;

  constructor(script: string) {
    this.#worker = new Worker(script);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ready = promise;
    const ready = (): void => {
      if (this.#current === undefined) this.#worker.unref();
      resolve();
    };
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') ready();
      else if (message.id === this.#last) this.#current?.hear(message);
    });
    // A thread that cannot be had is one that nobody lent: the work is then done here.
    const lost = (): void => {
      this.#lost = true;
      this.#current?.dismiss();
      resolve();
    };
    this.#worker.on('error', lost);
    this.#worker.on('exit', lost);
  }

  begin<Result>(chore: string, order: unknown): Helper<Result> | undefined {
    if (this.#lost || this.#current !== undefined) return undefined;
    const id = ++this.#last;
    // The process must not end while somebody waits for the thread.
    this.#worker.ref();
    const handed = new Handed<Result>(
      (message, lent) => {
        if (!this.#lost) this.#worker.postMessage(message, lent);
      },
      id,
      () => {
        this.#current = undefined;
        this.#worker.unref();
      },
    );
    this.#current = handed;
    handed.begin(chore, order);
    return handed;
  }

  async close(): Promise<void> {
    this.#lost = true;
    this.#current?.dismiss();
    await this.#worker.terminate();
  }
}

class Handed<Result> implements Helper<Result> {
  done = 0;
  dismissed = false;
  readonly #say: (message: ToThread, lent?: ArrayBuffer[]) => void;
  readonly #id: number;
  readonly #over: () => void;
  /** Memory that was handed over and is free again. */
  readonly #back: ArrayBuffer[] = [];
  #behind = 0;
  #result: Result | undefined;
  #failed: { readonly error: unknown } | undefined;
  #changed = Promise.withResolvers<void>();

  constructor(say: (message: ToThread, lent?: ArrayBuffer[]) => void, id: number, over: () => void) {
    this.#say = say;
    this.#id = id;
    this.#over = over;
  }

  get hungry(): boolean {
    return !this.dismissed && this.#behind < AHEAD;
  }

  get result(): Result | undefined {
    if (this.#failed !== undefined) throw this.#failed.error;
    return this.#result;
  }

  begin(chore: string, order: unknown): void {
    this.#say({ kind: 'begin', id: this.#id, chore, order });
  }

  feed(bytes: Uint8Array): void {
    if (this.dismissed) return;
    this.#behind++;
    const back = this.#back.pop();
    const copy = back && back.byteLength >= bytes.length ? new Uint8Array(back, 0, bytes.length) : new Uint8Array(bytes.length);
    copy.set(bytes);
    this.#say({ kind: 'feed', id: this.#id, bytes: copy }, [copy.buffer]);
  }

  end(): void {
    if (!this.dismissed) this.#say({ kind: 'end', id: this.#id });
  }

  heard(): Promise<void> {
    return this.#changed.promise;
  }

  dismiss(): void {
    if (this.dismissed) return;
    this.dismissed = true;
    if (this.#result === undefined && this.#failed === undefined) this.#say({ kind: 'dismiss', id: this.#id });
    this.#over();
    this.#wake();
  }

  hear(message: Exclude<FromThread, { kind: 'ready' }>): void {
    if (message.kind === 'done') {
      this.#behind--;
      this.done = message.done;
      this.#back.push(message.bytes.buffer);
    } else if (message.kind === 'result') this.#result = message.result as Result;
    else this.#failed = { error: message.error };
    this.#wake();
  }

  #wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    resolve();
  }
}
