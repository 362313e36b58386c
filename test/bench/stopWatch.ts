/** A task that pauses as a host's does, and remembers for how long the host could not answer. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { Hands } from '#core/hands.ts';
import type { Task } from '#core/task.ts';

/** Milliseconds between two looks at whether the host could answer. */
const LOOKS = 2;

export class StopWatch implements Task {
  readonly cancelled = false;
  readonly hands: Hands | undefined;
  readonly #began = performance.now();
  readonly #cpu = process.cpuUsage();
  /** While another thread or the disk is waited for, the host can answer: only what holds its own thread counts. */
  readonly #held = monitorEventLoopDelay({ resolution: LOOKS });
  #resumed = this.#began;
  #pauses = 0;

  constructor(hands?: Hands) {
    this.hands = hands;
    this.#held.enable();
  }

  report(): void {}

  async pause(): Promise<void> {
    this.#pauses++;
    await setImmediate();
    this.#resumed = performance.now();
  }

  /** Ends the measure. */
  stop(): { seconds: number; cpuSeconds: number; longest: number | undefined } {
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#held.disable();
    const longest = Math.max(this.#held.max / 1e6 - LOOKS, performance.now() - this.#resumed);
    return {
      seconds: (performance.now() - this.#began) / 1000,
      cpuSeconds: (user + system) / 1e6,
      longest: this.#pauses === 0 ? undefined : longest / 1000,
    };
  }
}
