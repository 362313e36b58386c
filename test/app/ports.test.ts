/** Calls over a port: what arrives late, broken or from a page that is gone finds nobody. */

import { expect, test, vi } from 'vitest';
import { createClient } from '#app/transports/clients/client.ts';
import { portLink } from '#app/transports/clients/portLink.ts';
import { portPair } from '#app/transports/inProcess.ts';
import { servePort } from '#app/transports/servePort.ts';
import type { PortLike, Request } from '#app/transports/wire.ts';
import { createContext, type Context } from '#app/context.ts';
import { testPorts } from '#test/contract/ports.ts';

const turn = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A port whose other end is the test: what was sent, and a way to answer. */
function held(): { port: PortLike; sent: Request[]; answer: (message: unknown) => void } {
  const listeners: ((message: unknown) => void)[] = [];
  const sent: Request[] = [];
  return {
    sent,
    port: {
      postMessage: (message) => void sent.push(structuredClone(message) as Request),
      onMessage: (listener) => void listeners.push(listener),
    },
    answer: (message) => listeners.forEach((listener) => listener(message)),
  };
}

async function served(): Promise<{ context: Context; sent: unknown[]; say: (message: unknown) => void; stop: () => void }> {
  const { ports, remove } = await testPorts();
  await remove();
  const context = createContext(ports);
  const { port, sent, answer } = held();
  return { context, sent, say: answer, stop: servePort(port, context) };
}

test('an answer that comes late, twice, or for another page is dropped', async () => {
  const { port, sent, answer } = held();
  const client = createClient(portLink(port));
  const stopper = new AbortController();
  const aborted = client.summary.query(undefined, { signal: stopper.signal });
  const wanted = client.about.query();
  const [first, second] = sent;
  stopper.abort();
  await expect(aborted).rejects.toThrow(/abort/i);
  expect(sent[2]).toEqual({ kind: 'stop', page: first!.page, id: first!.id });
  answer({ kind: 'value', page: first!.page, id: first!.id, value: 'late' });
  answer({ kind: 'value', page: 'another page', id: second!.id, value: 'foreign' });
  for (const noise of [null, 7, 'text', {}, { kind: 'value', id: second!.id }]) answer(noise);
  answer({ kind: 'value', page: second!.page, id: second!.id, value: 'right' });
  answer({ kind: 'value', page: second!.page, id: second!.id, value: 'again' });
  expect(await wanted).toBe('right');
});

test('a call that was aborted before it began is not sent', async () => {
  const { port, sent } = held();
  const client = createClient(portLink(port));
  await expect(client.summary.query(undefined, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  expect(sent).toEqual([]);
});

test('what cannot be cloned is the caller’s error', async () => {
  const [screen] = portPair();
  const client = createClient(portLink(screen));
  const input = { text: (() => 'x') as unknown as string };
  await expect(client.searchCopy.query(input)).rejects.toThrow(/could not be cloned/);
});

test('leaving a subscription tells the other side', async () => {
  const { port, sent } = held();
  const client = createClient(portLink(port));
  client.activity.subscribe(undefined, { onData: () => {} }).unsubscribe();
  expect(sent.map(({ kind }) => kind)).toEqual(['call', 'stop']);
});

test('messages that are no calls are ignored, and errors leave as data without a word of the input', async () => {
  const { sent, say, stop } = await served();
  const call = { kind: 'call', page: 'p', id: 1, type: 'query', path: 'about', input: undefined };
  const noise = [
    null,
    'call',
    [],
    {},
    { ...call, id: -1 },
    { ...call, id: 1.5 },
    { ...call, type: 'destroy' },
    { ...call, more: 1 },
    { ...call, page: '' },
    { kind: 'stop' },
  ];
  for (const message of noise) say(message);
  await turn();
  expect(sent).toEqual([]);
  say({ ...call, id: 2, path: 'searchCopy', input: { text: ['Marguerite'] } });
  say({ ...call, id: 3, path: '__proto__' });
  say({ ...call, id: 4, type: 'mutation' });
  await vi.waitFor(() => expect(sent).toHaveLength(3), 60_000);
  const errors = sent as { id: number; kind: string; error: unknown }[];
  const codeOf = (id: number) => errors.find((answer) => answer.id === id)?.error;
  expect(codeOf(2)).toEqual({ message: 'BAD_REQUEST', code: -32600, data: { code: 'BAD_REQUEST' } });
  expect(codeOf(3)).toMatchObject({ message: 'NOT_FOUND' });
  expect(codeOf(4)).toMatchObject({ message: 'NOT_FOUND' });
  expect(JSON.stringify(sent)).not.toContain('Marguerite');
  stop();
});

test('a bug in the program crosses as its code alone', async () => {
  const { context, sent, say, stop } = await served();
  context.session.summary = () => {
    throw new Error('Marguerite watched something');
  };
  say({ kind: 'call', page: 'p', id: 1, type: 'query', path: 'summary', input: undefined });
  await vi.waitFor(() => expect(sent).toHaveLength(1), 60_000);
  expect(sent[0]).toMatchObject({ kind: 'error', error: { message: 'INTERNAL_SERVER_ERROR' } });
  expect(JSON.stringify(sent)).not.toContain('Marguerite');
  stop();
});

test('a new page ends the subscriptions of the page before it, and the end of serving ends all', async () => {
  const { context, sent, say, stop } = await served();
  const subscribe = (page: string) =>
    say({ kind: 'call', page, id: 1, type: 'subscription', path: 'activity', input: undefined });
  const pages = () => (sent as { page: string }[]).map(({ page }) => page);
  subscribe('old');
  await vi.waitFor(() => expect(pages()).toEqual(['old']), 60_000);
  subscribe('new');
  await vi.waitFor(() => expect(pages()).toEqual(['old', 'new']), 60_000);
  const news = () =>
    context.session.desk.inTurn(
      (task) => (task.report({ stage: 'looking', done: 1 }), turn(150).then(() => ({ ok: true, value: 0 }))),
    );
  await news();
  expect(pages().filter((page) => page === 'old')).toHaveLength(1);
  expect(pages().filter((page) => page === 'new').length).toBeGreaterThan(1);
  stop();
  await turn(150);
  const heard = sent.length;
  await news();
  say({ kind: 'call', page: 'new', id: 2, type: 'query', path: 'about', input: undefined });
  await turn();
  expect(sent).toHaveLength(heard);
});
