/** Whether a page is still there: the host ends some time after the last one has gone, so that nothing of an export stays behind. */

import type { ServerResponse } from 'node:http';

export interface Presence {
  /** An answer to the page that was let in. A page listens to the progress for as long as it is open, so one answer is always under way. */
  answering(response: ServerResponse): void;
  /** Stops watching. */
  end(): void;
}

/** Calls `left` once nothing was answered for `graceMs` (a reload takes a moment). Never before the first page has come. */
export function watchPresence(graceMs: number, left: () => void): Presence {
  let answering = 0;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    answering(response) {
      answering++;
      clearTimeout(timer);
      response.once('close', () => {
        answering--;
        if (answering === 0 && !ended) timer = setTimeout(left, graceMs);
      });
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
