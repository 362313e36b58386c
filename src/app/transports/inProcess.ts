/**
 * The router without a wire, for the command line and for tests: two ports in memory. Everything is cloned on the way,
 * as it would be between processes, so nothing works here that would not work there.
 */

import { createContext } from '../context.ts';
import type { Ports } from '../ports.ts';
import { createClient, type Client } from './clients/client.ts';
import { portLink } from './clients/portLink.ts';
import { servePort } from './servePort.ts';
import type { PortLike } from './wire.ts';

export type { Client } from './clients/client.ts';

/** A client of an application of its own. Its `close` procedure forgets the open export; nothing else needs closing. */
export function inProcessClient(ports: Ports): Client {
  const [screen, router] = portPair();
  servePort(router, createContext(ports));
  return createClient(portLink(screen));
}

/** Two ends of a channel in memory. Messages arrive later, in order, as clones. */
export function portPair(): [PortLike, PortLike] {
  const left: ((message: unknown) => void)[] = [];
  const right: ((message: unknown) => void)[] = [];
  const end = (mine: typeof left, theirs: typeof left): PortLike => ({
    postMessage(message) {
      const clone: unknown = structuredClone(message);
      queueMicrotask(() => theirs.forEach((listener) => listener(clone)));
    },
    onMessage: (listener) => void mine.push(listener),
  });
  return [end(left, right), end(right, left)];
}
