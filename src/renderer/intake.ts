/** Files as the person handed them over, made into references the program can open. */

import type { FileRef } from '#app/ports.ts';
import { bridge } from './client.ts';

/** References to open, and the uploads that run beside the opening; both must be started together. */
export interface Offer {
  readonly files: readonly FileRef[];
  readonly names: readonly string[];
  /** Resolves when all bytes are handed over; rejects when a hand-over broke. */
  readonly handedOver: Promise<void>;
  /** Stops handing over bytes. */
  stop(): void;
}

/** Under Electron a file is its path; in a browser its bytes travel to the local host, and no further. */
export function offerFiles(files: readonly File[]): Offer {
  const names = files.map((file) => file.name);
  const desktop = bridge;
  if (desktop) {
    return { files: files.map((file) => ({ path: desktop.pathOf(file) })), names, handedOver: Promise.resolve(), stop: () => {} };
  }
  const stopper = new AbortController();
  const uploads = files.map((file) => {
    const handle = crypto.randomUUID();
    const address = `/files/${handle}?name=${encodeURIComponent(file.name)}`;
    return { handle, done: fetch(address, { method: 'PUT', body: file, signal: stopper.signal }) };
  });
  const handedOver = Promise.all(uploads.map((upload) => upload.done)).then(() => undefined);
  // The program answers for a broken hand-over; the promise must not be reported a second time as unhandled.
  handedOver.catch(() => {});
  return { files: uploads.map(({ handle }) => ({ handle })), names, handedOver, stop: () => stopper.abort() };
}
