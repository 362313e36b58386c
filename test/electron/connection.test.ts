/** The preload's end of the channel: what waits for the port, what is refused, what is ignored. */

import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { commands, connect } from '#electron/preload/connection.ts';
import { COMMANDS } from '#electron/wire/channels.ts';

type Ipc = Parameters<typeof connect>[0];

/** The preload's `ipcRenderer` with what was sent over it. */
function ipc() {
  const emitter = new EventEmitter();
  const sent: string[] = [];
  const renderer = Object.assign(emitter, { send: (channel: string) => void sent.push(channel) }) as unknown as Ipc;
  return {
    renderer,
    sent,
    give: (...ports: unknown[]) => emitter.emit('unreel:port', { ports }),
    tell: (word: unknown) => emitter.emit('unreel:command', {}, word),
  };
}

/** A port that keeps what is posted to it. */
class Port {
  readonly posted: unknown[] = [];
  started = false;
  hear: ((event: { data: unknown }) => void) | undefined;
  addEventListener(_name: 'message', listener: (event: { data: unknown }) => void): void {
    this.hear = listener;
  }
  start(): void {
    this.started = true;
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
}

describe('connect', () => {
  test('asks for a port, and keeps what is sent before it comes', () => {
    const { renderer, sent, give } = ipc();
    const connection = connect(renderer);
    expect(sent).toEqual(['unreel:begin']);
    const first = { text: 'first' };
    connection.send(first);
    first.text = 'changed afterwards';
    const port = new Port();
    give(port);
    connection.send('second');
    expect(port.posted).toEqual([{ text: 'first' }, 'second']);
  });

  test('refuses what cannot cross where it was sent from', () => {
    const connection = connect(ipc().renderer);
    expect(() => connection.send(() => 1)).toThrow(/could not be cloned/);
  });

  test('tells every listener what the worker says', () => {
    const { renderer, give } = ipc();
    const connection = connect(renderer);
    const heard: unknown[] = [];
    connection.onMessage((message) => heard.push(['a', message]));
    connection.onMessage((message) => heard.push(['b', message]));
    const port = new Port();
    give(port);
    port.hear?.({ data: 1 });
    expect(port.started).toBe(true);
    expect(heard).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test.each([
    ['no port', []],
    ['several ports', [new Port(), new Port()]],
  ])('ignores %s', (_what, ports) => {
    const { renderer, give } = ipc();
    const connection = connect(renderer);
    give(...ports);
    connection.send('x');
    expect(ports.flatMap((port) => port.posted)).toEqual([]);
  });

  test('ignores a second port', () => {
    const { renderer, give } = ipc();
    const connection = connect(renderer);
    const [first, second] = [new Port(), new Port()];
    give(first);
    give(second);
    connection.send('x');
    expect([first.posted, second.posted]).toEqual([['x'], []]);
  });
});

describe('commands', () => {
  test('come to whoever listens later, once, and only if they are known', () => {
    const { renderer, tell } = ipc();
    const listen = commands(renderer);
    for (const word of [...COMMANDS, 'other', '', null, 1, {}]) tell(word);
    const heard: string[] = [];
    const again: string[] = [];
    listen((command) => heard.push(command));
    listen((command) => again.push(command));
    expect([heard, again]).toEqual([[...COMMANDS], []]);
    tell('open');
    expect([heard.at(-1), again]).toEqual(['open', ['open']]);
  });
});
