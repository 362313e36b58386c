/** What every procedure of the router is given: the host's ports and the session over them. */

import type { Ports } from './ports.ts';
import { Session } from './session.ts';

export interface Context {
  readonly ports: Ports;
  readonly session: Session;
}

export function createContext(ports: Ports): Context {
  return { ports, session: new Session(ports) };
}
