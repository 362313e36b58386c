/** The screen's end of a port: calls go out with an id, answers come back to the call that still waits for them. */

import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '#app/router.ts';
import type { Answer, PortLike, Request } from '#app/transports/wire.ts';

export type { PortLike } from '#app/transports/wire.ts';

/** A terminating link over a port. An answer nobody waits for is dropped; an aborted call tells the other side to stop. */
export function portLink(port: PortLike): TRPCLink<AppRouter> {
  const page = crypto.randomUUID();
  const waiting = new Map<number, (answer: Answer) => void>();
  const send = (request: Request): void => port.postMessage(request);
  let calls = 0;
  port.onMessage((message) => {
    if (isAnswer(message) && message.page === page) waiting.get(message.id)?.(message);
  });

  return () =>
    ({ op }) =>
      observable((observer) => {
        const id = ++calls;
        const stop = (): void => {
          op.signal?.removeEventListener('abort', abort);
          if (waiting.delete(id)) send({ kind: 'stop', page, id });
        };
        const abort = (): void => {
          stop();
          if (op.type === 'subscription') observer.complete();
          else observer.error(TRPCClientError.from(new DOMException('The call was aborted.', 'AbortError')));
        };
        const settle = (): void => {
          waiting.delete(id);
          op.signal?.removeEventListener('abort', abort);
        };

        waiting.set(id, (answer) => {
          if (answer.kind === 'error') {
            settle();
            observer.error(TRPCClientError.from({ error: answer.error }));
          } else if (answer.kind === 'end') {
            settle();
            if (op.type === 'subscription') observer.next({ result: { type: 'stopped' } });
            observer.complete();
          } else {
            observer.next({ result: { type: 'data', data: answer.value } });
            if (op.type === 'subscription') return;
            settle();
            observer.complete();
          }
        });

        if (op.signal?.aborted) {
          waiting.delete(id);
          abort();
          return stop;
        }
        op.signal?.addEventListener('abort', abort, { once: true });
        try {
          send({ kind: 'call', page, id, type: op.type, path: op.path, input: op.input });
        } catch (cause) {
          settle();
          observer.error(TRPCClientError.from(cause instanceof Error ? cause : new TypeError('The call could not be sent.')));
        }
        return stop;
      });
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'page' in message && 'id' in message && 'kind' in message;
}
