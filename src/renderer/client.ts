/** The one door to the program behind the screens: the preload's bridge under Electron, the loopback host in a browser. */

import { createTRPCClient } from '@trpc/client';
import type { AppRouter } from '#app/router.ts';
import { httpLink } from '#app/transports/clients/httpLink.ts';
import { portLink } from '#app/transports/clients/portLink.ts';
import type { Bridge } from '#electron/preload/bridge.ts';

/** Present under Electron only. */
export const bridge: Bridge | undefined = (window as { unreel?: Bridge }).unreel;

interface Options {
  readonly signal?: AbortSignal;
}

interface Listener<Output> {
  readonly onData: (data: Output) => void;
  readonly onError?: (error: unknown) => void;
}

/**
 * The procedures as the contract declares them. tRPC would call every `undefined` of a property optional, because JSON
 * drops it; a property that is not there reads as undefined all the same, so the contract's own types hold.
 */
type Calls<Procedures> = {
  readonly [Name in keyof Procedures]: Procedures[Name] extends {
    _def: { type: infer Type; $types: { input: infer Input; output: infer Output } };
  }
    ? Type extends 'query'
      ? { query(...input: Arguments<Input>): Promise<Output> }
      : Type extends 'mutation'
        ? { mutate(...input: Arguments<Input>): Promise<Output> }
        : { subscribe(input: Input, listener: Listener<Yielded<Output>>): { unsubscribe(): void } }
    : never;
};

type Arguments<Input> = undefined extends Input ? [input?: Input, options?: Options] : [input: Input, options?: Options];
type Yielded<Output> = Output extends AsyncIterable<infer Item> ? Item : Output;

export const client = createTRPCClient<AppRouter>({
  links: bridge
    ? [portLink({ postMessage: (message) => bridge.send(message), onMessage: (listener) => bridge.onMessage(listener) })]
    : [httpLink(location.origin)],
}) as unknown as Calls<AppRouter['_def']['record']>;
