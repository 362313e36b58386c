/** The worker: owns the history and the store, and answers the page directly. The main process never sees a row. */

// First, so that nothing that is loaded after it can keep a way out.
import '#electron/wire/noSockets.ts';
import { join } from 'node:path';
import process from 'node:process';
import type { MessagePortMain } from 'electron';
import { createContext, type Context } from '#app/context.ts';
import { servePort } from '#app/transports/servePort.ts';
import { toWorker, type ToWorker } from '#electron/wire/workerMessages.ts';
import { nodePorts } from '#platform/nodePorts.ts';
import { secondThread } from '#platform/secondThread.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';
import { askMain } from './askMain.ts';
import { pagePort } from './pagePort.ts';

const main = process.parentPort;
const asking = askMain((message) => main.postMessage(message));
let context: Context | undefined;
let named: readonly string[] = [];
let leave: (() => void) | undefined;

function start({ version, samples, knowledge, paths }: Extract<ToWorker, { kind: 'start' }>): void {
  if (context !== undefined) return;
  named = paths;
  const hands = secondThread(join(import.meta.dirname, 'thread.js'));
  void hands?.warm();
  const ports = nodePorts({
    kind: 'electron',
    version,
    samples,
    knowledge,
    paths,
    rows: sqliteRowBrowser,
    dialogs: asking.dialogs,
    hands,
  });
  // Files can be handed over while the program runs, so the named paths are read when they are asked for.
  const host = Object.defineProperty({ ...ports.host }, 'paths', { get: () => named, enumerable: true });
  context = createContext({ ...ports, host });
}

/** One page at a time: a page that begins takes the place of the one before, which may not have said that it ended. */
function serve(port: MessagePortMain | undefined): void {
  if (context === undefined || port === undefined) return;
  leave?.();
  leave = servePort(pagePort(port), context);
}

main.on('message', ({ data, ports }) => {
  const heard = toWorker.safeParse(data);
  if (!heard.success) return;
  const message = heard.data;
  switch (message.kind) {
    case 'start':
      return start(message);
    case 'paths':
      named = message.paths;
      return;
    case 'page':
      return serve(ports[0]);
    case 'answer':
      return asking.answer(message.id, message.paths);
  }
});
