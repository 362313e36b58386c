/** Utility processes as threads: the built file runs for real, with the `process.parentPort` that Electron gives it. */

import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { app } from './app.ts';
import type { MessagePortMain } from './ports.ts';
import { strict } from './strict.ts';

const SHIM = new URL('./utilityShim.ts', import.meta.url);

interface ForkOptions {
  readonly serviceName?: string;
  readonly stdio?: string;
}

export class UtilityProcess extends EventEmitter {
  readonly file: string;
  readonly options: ForkOptions;
  readonly thread: Worker;
  ended = false;

  constructor(file: string, words: readonly string[], options: ForkOptions) {
    super();
    this.file = file;
    this.options = options;
    const quiet = options.stdio === 'ignore';
    this.thread = new Worker(SHIM, { argv: [...words], execArgv: [], workerData: { file }, stdout: quiet, stderr: quiet });
    const child = strict('UtilityProcess', this);
    this.thread.on('message', (data: unknown) => {
      if (typeof data === 'object' && data !== null && 'probe' in data) child.emit('probed', data.probe);
      else child.emit('message', data);
    });
    this.thread.once('online', () => child.emit('spawn'));
    this.thread.on('error', (error) => process.stderr.write(`The worker of the Electron double failed: ${String(error)}\n`));
    this.thread.once('exit', (code) => {
      this.ended = true;
      child.emit('exit', code);
    });
    return child;
  }

  /** A process that has ended hears nothing and says so to nobody. */
  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map((port) => port.give());
    if (!this.ended) this.thread.postMessage({ data: message, ports }, ports);
  }

  /** What trying to connect to something throws in there; empty when it does not throw. */
  connecting(): Promise<unknown> {
    return new Promise((resolve) => {
      this.once('probed', resolve);
      this.thread.postMessage({ probe: true });
    });
  }

  kill(): boolean {
    if (this.ended) return false;
    void this.thread.terminate();
    return true;
  }
}

/** Every process that was started, for the tests to look at and to end. */
export const started: UtilityProcess[] = [];

export const utilityProcess = strict('utilityProcess', {
  fork(file: string, words: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    app.mustBeReady('utilityProcess.fork');
    const child = new UtilityProcess(file, words, options);
    started.push(child);
    return child;
  },
});
