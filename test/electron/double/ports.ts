/** Message channels of the main process, over Node's own: what cannot be cloned throws, a port that was given away is dead. */

import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { strict } from './strict.ts';

export class MessagePortMain extends EventEmitter {
  /** Undefined once the port was given away. */
  node: NodePort | undefined;

  constructor(node: NodePort) {
    super();
    this.node = node;
    return strict('MessagePortMain', this);
  }

  start(): void {
    const node = this.live();
    node.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    node.once('close', () => this.emit('close'));
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('The Electron double does not send ports through ports.');
    this.live().postMessage(message);
  }

  close(): void {
    this.live().close();
  }

  /** Gives the port away: to another process, or to a page, where it is a port of the web. */
  give(): NodePort {
    const node = this.live();
    this.node = undefined;
    return node;
  }

  live(): NodePort {
    if (this.node === undefined) throw new Error('This port was given away.');
    return this.node;
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}
