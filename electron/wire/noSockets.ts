/**
 * Takes Node's own sockets away from the process that imports this file, before anything else has run.
 * Chromium's lockdown does not reach them: the main process and the worker could otherwise still connect by themselves.
 */

import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/** Thrown by everything that would open a socket, look up a name or listen. */
export class NoNetwork extends Error {
  override readonly name = 'NoNetwork';
}

type Door = Record<string, unknown>;

/** Modules of Node and the names in them that lead out. Classes stay, because pipes are sockets too; their ways out do not. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  net: ['connect', 'createConnection', 'createServer', 'Socket.prototype.connect', 'Server.prototype.listen'],
  tls: ['connect', 'createServer'],
  dgram: ['createSocket', 'Socket.prototype.bind', 'Socket.prototype.connect', 'Socket.prototype.send'],
  http: ['request', 'get', 'createServer', 'WebSocket'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  inspector: ['open'],
};

/** The ways to ask for a name: on the module, its promises, and both kinds of resolver. */
const LOOKUPS = /^(?:lookup|resolve|reverse)/;

const GLOBALS = ['fetch', 'WebSocket', 'EventSource'];

/** An ordinary function and not an arrow, because some of the names are called with `new`. */
function closed(name: string): () => never {
  return function refuse() {
    throw new NoNetwork(`${name} is closed: this program has no way out to a network.`);
  };
}

function close(owner: Door, name: string, label: string): void {
  Object.defineProperty(owner, name, { value: closed(label), writable: false, configurable: false, enumerable: true });
}

function builtin(name: string): Door {
  return process.getBuiltinModule(`node:${name}`) as unknown as Door;
}

function closeModule(name: string, paths: readonly string[]): void {
  for (const path of paths) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    const owner = steps.reduce<Door>((at, step) => at[step] as Door, builtin(name));
    if (last in owner) close(owner, last, `${name}.${path}`);
  }
}

function closeNameLookups(): void {
  const dns = builtin('dns');
  const promises = dns['promises'] as Door;
  const resolvers = [dns, promises].map((from) => (from['Resolver'] as { readonly prototype: Door }).prototype);
  for (const owner of [dns, promises, ...resolvers, ...resolvers.map((resolver) => Object.getPrototypeOf(resolver) as Door)]) {
    for (const name of Object.getOwnPropertyNames(owner)) if (LOOKUPS.test(name)) close(owner, name, `dns.${name}`);
  }
}

for (const [name, paths] of Object.entries(DOORS)) closeModule(name, paths);
closeNameLookups();
for (const name of GLOBALS) close(globalThis, name, name);
syncBuiltinESMExports();
