/** What the program is doing: one piece of work at a time, each with its progress, each to be stopped. */

import type { Hands } from '#core/hands.ts';
import { say } from '#core/message.ts';
import { refuse, type Result } from '#core/result.ts';
import type { Progress, Task } from '#core/task.ts';
import type { Activity } from './contract.ts';

/** Ten times a second is as often as a person can use. */
const THROTTLE_MS = 100;

export const cancelled = () => refuse('cancelled', say('app.refusal.cancelled'));

const nothing = (): void => {};

interface Running extends Task {
  stop(): void;
  readonly progress: Progress | undefined;
}

/** The desk at which all work is done. `pause` is the host's turn of the event loop, `hands` its other thread. */
export class Desk {
  readonly #pause: () => Promise<void>;
  readonly #hands: Hands | undefined;
  /** Work in the order it was asked for; the first is being done. */
  readonly #running = new Set<Running>();
  #behind: Running | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #acting = false;
  #version = 0;
  #wake: (() => void)[] = [];

  constructor(pause: () => Promise<void>, hands?: Hands) {
    this.#pause = pause;
    this.#hands = hands;
  }

  /**
   * An action of the person. A second one is refused, not queued: nobody saves twice by clicking twice.
   * One that makes all questions pointless stops them.
   */
  async act<T>(work: (task: Task) => Promise<Result<T>>, options: { stopQuestions?: boolean } = {}): Promise<Result<T>> {
    if (this.#acting) return refuse('busy', say('app.refusal.busy'));
    this.#acting = true;
    if (options.stopQuestions) this.cancel();
    try {
      return await this.inTurn(work);
    } finally {
      this.#acting = false;
    }
  }

  /** A question that takes a while. It waits for what was asked before it, and is given up when its asker goes. */
  async inTurn<T>(work: (task: Task) => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    const task = this.#task();
    const stop = (): void => task.stop();
    signal?.addEventListener('abort', stop, { once: true });
    this.#running.add(task);
    const before = this.#last;
    const result = (async () => {
      await before;
      return task.cancelled || signal?.aborted ? cancelled() : work(task);
    })();
    // Only that it ended: a result kept here would outlive the export it is about.
    this.#last = result.then(nothing, nothing);
    try {
      return await result;
    } finally {
      this.#running.delete(task);
      signal?.removeEventListener('abort', stop);
      this.#changed();
    }
  }

  /** Work nobody waits for. Its progress is shown while there is no other. Starting another ends the one before. */
  behind(work: (task: Task) => Promise<void>): Promise<void> {
    this.stopBehind();
    const task = this.#task();
    this.#behind = task;
    return work(task).finally(() => {
      if (this.#behind === task) this.#behind = undefined;
      this.#changed();
    });
  }

  /** Stops what the person waits for. What is done behind goes on. */
  cancel(): void {
    for (const task of this.#running) task.stop();
  }

  stopBehind(): void {
    this.#behind?.stop();
    this.#behind = undefined;
  }

  /** Resolves when all work that was asked for has ended. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Now, and then on every change, at most ten times a second, until the listener goes. */
  async *watch(signal?: AbortSignal): AsyncGenerator<Activity> {
    let seen = -1;
    for (;;) {
      if (signal?.aborted) return;
      if (seen === this.#version) {
        await ended(signal, (done) => {
          this.#wake.push(done);
        });
        continue;
      }
      seen = this.#version;
      yield { progress: this.#now() };
      await ended(signal, (done) => {
        const timer = setTimeout(done, THROTTLE_MS);
        return () => clearTimeout(timer);
      });
    }
  }

  #now(): Progress | undefined {
    for (const task of this.#running) if (task.progress !== undefined) return task.progress;
    return this.#running.size === 0 ? this.#behind?.progress : undefined;
  }

  #task(): Running {
    const changed = (): void => this.#changed();
    const pause = this.#pause;
    let stopped = false;
    let progress: Progress | undefined;
    return {
      get cancelled() {
        return stopped;
      },
      get progress() {
        return progress;
      },
      report(now) {
        progress = now;
        changed();
      },
      pause,
      hands: this.#hands,
      stop() {
        stopped = true;
      },
    };
  }

  #changed(): void {
    this.#version++;
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

/** Resolves when what was begun says so, or when the listener goes, which tidies up after it. */
function ended(signal: AbortSignal | undefined, begin: (done: () => void) => (() => void) | void): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      signal?.removeEventListener('abort', done);
      tidy?.();
      resolve();
    };
    signal?.addEventListener('abort', done, { once: true });
    const tidy = begin(done);
  });
}
