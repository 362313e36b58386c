/** A long piece of work as its host sees it: how far it is, a place to breathe, and a way to stop. */

import type { Hands } from './hands.ts';

export interface Task {
  /** True once the person asked to stop. Work looks at it after every pause and gives up with the code `cancelled`. */
  readonly cancelled: boolean;
  /** `total` is undefined while it is not known. */
  report(progress: Progress): void;
  /** Lets the host answer others. Call it about every 20 ms of computing. */
  pause(): Promise<void>;
  /** Another thread, where the host has one. */
  readonly hands?: Hands | undefined;
}

export interface Progress {
  readonly stage:
    | 'reading'
    | 'looking'
    | 'protecting'
    | 'writing'
    | 'checking'
    | 'indexing'
    | 'recognising'
    | 'inventing'
    | 'attacking'
    | 'searching';
  /** Rows (or findings, when looking) that are done. */
  readonly done: number;
  readonly total?: number | undefined;
  readonly bytes?: number | undefined;
  readonly bytesTotal?: number | undefined;
}

/** For callers that neither show progress nor cancel. */
export const unattended: Task = { cancelled: false, report: () => {}, pause: () => Promise.resolve() };
