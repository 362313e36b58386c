/** Runs inside the thread that stands for a utility process: the parent's port first, then the built file. */

import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { MessagePortMain } from './ports.ts';
import { strict } from './strict.ts';

/** What the parent sends: a message of the program, or a question of the tests. */
type Sent = { readonly data: unknown; readonly ports: readonly MessagePort[] } | { readonly probe: true };

const { file } = workerData as { readonly file: string };
const thread = parentPort;
if (thread === null) throw new Error('This file runs in a thread only.');

// In plain Node the package would start to download Electron.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') throw new Error('The worker must run without Electron.');
    return next(specifier, context);
  },
});

class ParentPort extends EventEmitter {
  readonly waiting: object[] = [];

  constructor() {
    super();
    // Messages wait until the program listens, as they do in Electron.
    this.once('newListener', () => {
      setImmediate(() => {
        for (const message of this.waiting.splice(0)) this.emit('message', message);
      });
    });
  }

  receive(message: object): void {
    if (this.listenerCount('message') === 0 || this.waiting.length > 0) this.waiting.push(message);
    else this.emit('message', message);
  }

  postMessage(message: unknown): void {
    thread?.postMessage(message);
  }
}

/** The name of what trying to connect throws in here; empty when it does not throw. */
function connecting(): string {
  try {
    process
      .getBuiltinModule('node:net')
      .connect({ path: '/nowhere' })
      .on('error', () => undefined);
    return '';
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}

const port = new ParentPort();
thread.on('message', (sent: Sent) => {
  if ('probe' in sent) thread.postMessage({ probe: connecting() });
  else port.receive({ data: sent.data, ports: sent.ports.map((given) => new MessagePortMain(given)) });
});
Object.defineProperty(process, 'parentPort', { value: strict('parentPort', port) });
await import(pathToFileURL(file).href);
