/** Files as the person handed them over, made into references the program can open, as often as it takes. */

import type { FileRef } from '#app/ports.ts';
import { bridge } from './client.ts';

/** References to open, and the uploads that run beside the opening; both must be started together. */
export interface Offer {
  readonly files: readonly FileRef[];
  /** Stops handing over bytes. */
  stop(): void;
}

/** What a person handed over: kept, so that nobody is asked for the same file twice. */
export interface Intake {
  readonly names: readonly string[];
  /** Where the files are on this computer; undefined where only their bytes are known. */
  readonly paths: readonly string[] | undefined;
  /** Hands everything over. An offer is good for one call. */
  offer(): Offer;
  /** Hands over the beginning of one file, for a look. */
  offerHead(at: number): Offer;
  /** One of the files alone. */
  only(at: number): Intake;
}

/** More than a look takes, so that the program sees whether the file goes on. */
const HEAD_BYTES = 128 * 1024;

const nameOfPath = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** Files by their paths on this computer. */
export function intakeOfPaths(paths: readonly string[]): Intake {
  const offerOf = (files: readonly string[]): Offer => ({ files: files.map((path) => ({ path })), stop: () => {} });
  return {
    names: paths.map(nameOfPath),
    paths,
    offer: () => offerOf(paths),
    offerHead: (at) => offerOf(paths.slice(at, at + 1)),
    only: (at) => intakeOfPaths(paths.slice(at, at + 1)),
  };
}

/** Files dropped or chosen in the page. Under Electron a file is its path; in a browser its bytes travel to the local host, and no further. */
export function intakeOfFiles(files: readonly File[]): Intake {
  const desktop = bridge;
  if (desktop) return intakeOfPaths(files.map((file) => desktop.pathOf(file)));
  return {
    names: files.map((file) => file.name),
    paths: undefined,
    offer: () => uploaded(files.map((file) => ({ name: file.name, body: file }))),
    offerHead: (at) => uploaded(files.slice(at, at + 1).map((file) => ({ name: file.name, body: file.slice(0, HEAD_BYTES) }))),
    only: (at) => intakeOfFiles(files.slice(at, at + 1)),
  };
}

/** The files of several intakes as one. */
export function joined(...intakes: readonly Intake[]): Intake {
  const each = intakes.flatMap((intake) => intake.names.map((_, at) => intake.only(at)));
  return {
    names: each.flatMap(({ names }) => names),
    paths: each.every(({ paths }) => paths) ? each.flatMap(({ paths = [] }) => paths) : undefined,
    offer() {
      const offers = each.map((intake) => intake.offer());
      return { files: offers.flatMap(({ files }) => files), stop: () => offers.forEach((offer) => offer.stop()) };
    },
    offerHead: (at) => each[at]!.offerHead(0),
    only: (at) => each[at]!,
  };
}

function uploaded(bodies: readonly { readonly name: string; readonly body: Blob }[]): Offer {
  const stopper = new AbortController();
  const files = bodies.map(({ name, body }) => {
    const handle = crypto.randomUUID();
    const address = `/files/${handle}?name=${encodeURIComponent(name)}`;
    // The program answers for a broken hand-over; the promise must not be reported a second time as unhandled.
    fetch(address, { method: 'PUT', body, signal: stopper.signal }).catch(() => {});
    return { handle };
  });
  return { files, stop: () => stopper.abort() };
}
