/** A task that pauses as a host's does, and remembers for how long the host could not answer. */

import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { Hands } from '#core/hands.ts';
import type { Task } from '#core/task.ts';

export class StopWatch implements Task {
  readonly cancelled = false;
  readonly hands: Hands | undefined;
  readonly #began = performance.now();
  readonly #cpu = process.cpuUsage();
  #resumed = this.#began;
  #pauses = 0;
  #longest = 0;

  constructor(hands?: Hands) {
    this.hands = hands;
  }

  report(): void {}

  async pause(): Promise<void> {
    this.#worked();
    this.#pauses++;
    await setImmediate();
    this.#resumed = performance.now();
  }

  /** Ends the measure. */
  stop(): { seconds: number; cpuSeconds: number; longest: number | undefined } {
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#worked();
    return {
      seconds: (performance.now() - this.#began) / 1000,
      cpuSeconds: (user + system) / 1e6,
      longest: this.#pauses === 0 ? undefined : this.#longest / 1000,
    };
  }

  #worked(): void {
    this.#longest = Math.max(this.#longest, performance.now() - this.#resumed);
  }
}
