/** The other thread: does the chores of the core that it is sent, one at a time, and knows nothing else. */

import { parentPort } from 'node:worker_threads';
import { CHORES } from '#core/chores.ts';
import type { Work } from '#core/hands.ts';
import type { FromThread, ToThread } from './threadMessages.ts';

const port = parentPort;
let current: { readonly id: number; readonly work: Work<unknown> } | undefined;

const say = (message: FromThread, lent: ArrayBuffer[] = []): void => port?.postMessage(message, lent);

port?.on('message', (message: ToThread) => {
  try {
    hear(message);
  } catch (error) {
    current = undefined;
    say({ kind: 'failed', id: message.id, error });
  }
});

say({ kind: 'ready', id: 0 });

function hear(message: ToThread): void {
  const { id } = message;
  if (message.kind === 'begin') {
    const chore = CHORES.find(({ name }) => name === message.chore);
    if (chore === undefined) throw new Error(`No chore is called ${message.chore}.`);
    current = { id, work: chore.begin(message.order as never) };
    return;
  }
  // What was dismissed is still on its way here.
  if (current?.id !== id) return;
  if (message.kind === 'feed') {
    const { bytes } = message;
    say({ kind: 'done', id, done: current.work.feed(bytes), bytes }, [bytes.buffer]);
  } else {
    if (message.kind === 'end') {
      const result = current.work.end();
      say({ kind: 'result', id, result }, [...buffersOf(result)]);
    }
    current = undefined;
  }
}

/** The memory of a plain value: it goes with it instead of being copied. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) buffersOf(part, found);
  return found;
}
