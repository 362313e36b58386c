/** The page's two ends: of the channel to the worker, and of what the main process tells it. */

import type { IpcRenderer } from 'electron';
import { CHANNELS, isCommand, type Command } from '#electron/wire/channels.ts';

export interface Connection {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Asks the main process for a port. What is sent before it arrives waits; what comes with no port, or with several, is ignored. */
export function connect(ipc: Pick<IpcRenderer, 'on' | 'send'>): Connection {
  const listeners: ((message: unknown) => void)[] = [];
  const waiting: unknown[] = [];
  let port: MessagePort | undefined;

  ipc.on(CHANNELS.port, ({ ports }) => {
    const [next] = ports;
    if (port !== undefined || next === undefined || ports.length !== 1) return;
    port = next;
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      for (const listener of listeners) listener(data);
    });
    port.start();
    for (const message of waiting.splice(0)) port.postMessage(message);
  });
  ipc.send(CHANNELS.begin);

  return {
    send(message) {
      // Cloned at once, so that what cannot cross is refused where it was sent from, not later.
      if (port === undefined) waiting.push(structuredClone(message));
      else port.postMessage(message);
    },
    onMessage(listener) {
      listeners.push(listener);
    },
  };
}

/** Calls the listener with every command, also with those that came before it was there. */
export function commands(ipc: Pick<IpcRenderer, 'on'>): (listener: (command: Command) => void) => void {
  const listeners: ((command: Command) => void)[] = [];
  const waiting: Command[] = [];
  ipc.on(CHANNELS.command, (_event, command: unknown) => {
    if (!isCommand(command)) return;
    if (listeners.length === 0) waiting.push(command);
    for (const listener of listeners) listener(command);
  });
  return (listener) => {
    listeners.push(listener);
    for (const command of waiting.splice(0)) listener(command);
  };
}
