/**
 * Another thread as the core sees it. A host that has one lends it; a piece of the core's own work, written as a chore, is
 * then done there. Nothing depends on it: without hands the same code does the same work in one thread.
 */

/** A piece of work that can be done in another thread. Orders and results are plain values, which can be handed over. */
export interface Chore<Order, Result> {
  /** By which the other thread knows it: see `chores.ts`. */
  readonly name: string;
  begin(order: Order): Work<Result>;
}

export interface Work<Result> {
  /** Takes bytes, which are lent until it returns; gives how much is done so far. */
  feed(bytes: Uint8Array): number;
  /** The result. It belongs to whoever asked: nothing of it is used here any more. */
  end(): Result;
}

/** A chore that was begun, seen from where its result is wanted. */
export interface Helper<Result> {
  /** Whether it can be given more. It is some chunks behind at most, so that they do not pile up. */
  readonly hungry: boolean;
  /** How much was done, as the chore counts it. */
  readonly done: number;
  /** The result, once it is there. Throws what the chore threw. */
  readonly result: Result | undefined;
  readonly dismissed: boolean;
  /** Hands over a copy of some bytes. */
  feed(bytes: Uint8Array): void;
  /** No more bytes come. */
  end(): void;
  /** Resolves when any of the above has changed. */
  heard(): Promise<void>;
  /** Gives the work up, or forgets its result. */
  dismiss(): void;
}

export interface Hands {
  /** Bytes from which on handing over work pays. */
  readonly pays: number;
  /** Which share of a work that both do at once to hand over, 0 to 1; 0 where that is no quicker than doing it alone. */
  readonly share: number;
  /** Begins a chore; undefined while the other thread is busy or cannot be had. */
  begin<Order, Result>(chore: Chore<Order, Result>, order: Order): Helper<Result> | undefined;
}
