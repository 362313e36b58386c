/** Keeps a worker running: starts it, answers its questions, and puts an empty one in its place when it ends. */

import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { fromWorker, type Question, type ToWorker } from '#electron/wire/workerMessages.ts';

export interface WorkerProcess {
  /** Gives the worker its end of the channel to a page. */
  connect(port: MessagePortMain): void;
  /** Names the files to open next. */
  name(paths: readonly string[]): void;
  /** Ends the worker for good. */
  stop(): void;
}

export interface WorkerOptions {
  /** The built worker. */
  readonly file: string;
  readonly version: string;
  /** The folder of the invented sample exports. */
  readonly samples: string;
  /** The folder of the tables of works. */
  readonly knowledge: string;
  readonly paths: readonly string[];
  /** Lets the worker write to the terminal: never in a packaged program, where no one should read what it says. */
  readonly talks: boolean;
  answer(question: Question): Promise<string[]>;
  /** The worker ended; `replaced` says whether an empty one was started. */
  onEnd(replaced: boolean): void;
}

/** A worker that ended this often is not started again: it would end for ever. */
const MOST_STARTS = 4;

function send(to: UtilityProcess, message: ToWorker, ports: MessagePortMain[] = []): void {
  to.postMessage(message, ports);
}

/** Starts the worker. Call it after the `ready` event. */
export function startWorker(options: WorkerOptions): WorkerProcess {
  let starts = 0;
  let paths = [...options.paths];
  let stopped = false;
  let child = start();

  function start(): UtilityProcess {
    starts++;
    const started = utilityProcess.fork(options.file, [], {
      serviceName: 'Unreel worker',
      stdio: options.talks ? 'inherit' : 'ignore',
    });
    started.on('message', (raw: unknown) => void hear(started, raw));
    // Out of memory, most likely. The end of the process follows; without a listener this event would end the program.
    started.on('error', () => undefined);
    // Deferred: Chromium has not let go of the process while it tells of its end.
    started.once('exit', () => setImmediate(replace));
    const { version, samples, knowledge } = options;
    send(started, { kind: 'start', version, samples, knowledge, paths });
    return started;
  }

  function replace(): void {
    if (stopped) return;
    const again = starts < MOST_STARTS;
    // What was handed over at the start has been opened once; an empty worker stays empty until the person opens something.
    paths = [];
    if (again) child = start();
    options.onEnd(again);
  }

  async function hear(from: UtilityProcess, raw: unknown): Promise<void> {
    const asked = fromWorker.safeParse(raw);
    if (!asked.success) return;
    const { id, question } = asked.data;
    const found = await options.answer(question);
    if (from === child) send(from, { kind: 'answer', id, paths: found });
  }

  return {
    connect: (port) => send(child, { kind: 'page' }, [port]),
    name: (next) => send(child, { kind: 'paths', paths: [...next] }),
    stop() {
      stopped = true;
      child.kill();
    },
  };
}
