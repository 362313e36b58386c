/** Asks the main process for what only it can do: native dialogs and the file manager. */

import type { Dialogs } from '#app/ports.ts';
import type { FromWorker, Question } from '#electron/wire/workerMessages.ts';

export interface Asking {
  readonly dialogs: Dialogs;
  /** Takes the answer to a question; an answer nobody waits for is ignored. */
  answer(id: number, paths: readonly string[]): void;
}

/** Dialogs that travel to the main process as numbered questions. */
export function askMain(send: (message: FromWorker) => void): Asking {
  const waiting = new Map<number, (paths: readonly string[]) => void>();
  let last = 0;

  function ask(question: Question): Promise<readonly string[]> {
    const id = ++last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      send({ kind: 'ask', id, question });
    });
  }

  return {
    dialogs: {
      chooseFiles: async () => [...(await ask({ name: 'chooseFiles' }))],
      chooseTarget: async (suggested) => (await ask({ name: 'chooseTarget', suggested }))[0],
      showInFolder: async (path) => void (await ask({ name: 'showInFolder', path })),
    },
    answer(id, paths) {
      waiting.get(id)?.(paths);
      waiting.delete(id);
    },
  };
}
