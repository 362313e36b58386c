/** The router's end of a port. What arrives is checked before it touches the router; what fails leaves as data. */

import { callTRPCProcedure, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { appRouter } from '../router.ts';
import type { Answer, PortLike, Request } from './wire.ts';

const Call = z.strictObject({
  kind: z.literal('call'),
  page: z.string().min(1).max(64),
  id: z.int().nonnegative(),
  type: z.enum(['query', 'mutation', 'subscription']),
  path: z.string().min(1).max(64),
  input: z.unknown(),
});
const Stop = z.strictObject({ kind: z.literal('stop'), page: z.string().min(1).max(64), id: z.int().nonnegative() });
const Incoming = z.discriminatedUnion('kind', [Call, Stop]);

/** No screen of ours has this many questions at once. */
const CALLS_AT_ONCE = 200;

/** Serves the router on a port; gives the function that ends it. A new page ends the calls of the page before it. */
export function servePort(port: PortLike, context: Context): () => void {
  const live = new Map<number, AbortController>();
  let current: string | undefined;
  let ended = false;

  const dropAll = (): void => {
    for (const controller of live.values()) controller.abort();
    live.clear();
  };

  const answer = async (request: Extract<Request, { kind: 'call' }>): Promise<void> => {
    const { page, id, type, path, input } = request;
    const controller = new AbortController();
    const send = (rest: AnswerBody): void => {
      if (!controller.signal.aborted) port.postMessage({ page, id, ...rest });
    };
    try {
      if (live.has(id) || live.size >= CALLS_AT_ONCE) throw new TRPCError({ code: 'TOO_MANY_REQUESTS' });
      live.set(id, controller);
      const { signal } = controller;
      const value: unknown = await callTRPCProcedure({
        router: appRouter,
        ctx: context,
        path,
        type,
        getRawInput: () => Promise.resolve(input),
        signal,
        batchIndex: 0,
      });
      if (type === 'subscription') await forward(value, signal, send);
      else send({ kind: 'value', value });
      if (type === 'subscription') send({ kind: 'end' });
    } catch (cause) {
      // As over HTTP, only the code crosses: a message could hold a value of the person's data.
      const { code } = getTRPCErrorFromUnknown(cause);
      send({ kind: 'error', error: { message: code, code: TRPC_ERROR_CODES_BY_KEY[code], data: { code } } });
    } finally {
      if (live.get(id) === controller) live.delete(id);
    }
  };

  port.onMessage((message) => {
    const parsed = Incoming.safeParse(message);
    if (ended || !parsed.success) return;
    const request = parsed.data;
    if (request.kind === 'stop') {
      if (request.page !== current) return;
      live.get(request.id)?.abort();
      live.delete(request.id);
      return;
    }
    if (request.page !== current) {
      dropAll();
      current = request.page;
    }
    void answer(request);
  });

  return () => {
    ended = true;
    dropAll();
  };
}

type AnswerBody = Answer extends infer A ? (A extends Answer ? Omit<A, 'page' | 'id'> : never) : never;

/** Sends every value of a subscription. The router's subscriptions end by themselves once nobody listens. */
async function forward(values: unknown, signal: AbortSignal, send: (body: AnswerBody) => void): Promise<void> {
  if (!isAsyncIterable(values)) throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
  for await (const value of values) {
    if (signal.aborted) return;
    send({ kind: 'value', value });
  }
}

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
