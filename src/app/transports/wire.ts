/**
 * What crosses a port between a screen and the router. Everything is structured-cloneable and plain: an answer is a value,
 * an end, or an error as data. `page` tells one load of a screen from the next, so that late answers find nobody.
 */

import type { TRPCErrorShape } from '@trpc/server/rpc';

/** Either end of a channel: a MessagePort, the bridge of a preload, or one of a pair in memory. */
export interface PortLike {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

export type Request =
  | {
      readonly kind: 'call';
      readonly page: string;
      readonly id: number;
      readonly type: 'query' | 'mutation' | 'subscription';
      readonly path: string;
      readonly input: unknown;
    }
  | { readonly kind: 'stop'; readonly page: string; readonly id: number };

export type Answer = { readonly page: string; readonly id: number } & (
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly error: TRPCErrorShape }
);
