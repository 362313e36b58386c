/** Somebody who waits to hear from a page: a port that hears every connection, request and datagram. */

import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';

export type Heard = 'nothing' | 'connection' | 'page';

export interface Listener extends AsyncDisposable {
  readonly port: number;
  /** The most that was heard so far: nothing, a connection on which nothing was said, or something said. */
  heard(): Heard;
}

export async function listen(): Promise<Listener> {
  let heard: Heard = 'nothing';
  const server = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end();
  });
  server.on('connection', (socket) => {
    if (heard === 'nothing') heard = 'connection';
    socket.on('data', () => {
      heard = 'page';
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The listener has no port.');
  const { port } = address;
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => {
    heard = 'page';
  });
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    heard: () => heard,
    async [Symbol.asyncDispose]() {
      datagrams.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
