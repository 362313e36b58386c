/** An Electron port in the form that the application's transport asks for. */

import type { MessagePortMain } from 'electron';
import type { PortLike } from '#app/transports/wire.ts';

/** Starts the port when the first listener is there: until then messages wait. */
export function pagePort(port: MessagePortMain): PortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', ({ data }: { data: unknown }) => listener(data));
      port.start();
    },
  };
}
