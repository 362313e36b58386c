/** A page's process: the built preload in a world of its own, with what a sandboxed preload may have and nothing else. */

import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { bridged } from './bridged.ts';
import { strict } from './strict.ts';

/** What `require` knows in a sandboxed preload; of these only Electron is needed here. */
const ALLOWED = ['electron'];

/** Where a file lies that a test made; files without a path are not on a disk. */
const paths = new WeakMap<File, string>();

/** A file as it arrives when it is dropped on the page. */
export function droppedFile(path: string): File {
  const file = new File(['x'], path.slice(path.lastIndexOf('/') + 1));
  paths.set(file, path);
  return file;
}

export interface PageOptions {
  readonly url: string;
  readonly preload: string;
  /** A message of the page on its way to the main process. */
  readonly send: (channel: string, words: unknown[]) => void;
}

export class Page {
  /** What the page's own scripts find on `window`. */
  readonly world: Record<string, unknown> = {};
  readonly ipc: EventEmitter & { send?: (channel: string, ...words: unknown[]) => void } = new EventEmitter();

  constructor({ url, preload, send }: PageOptions) {
    this.ipc.send = (channel, ...words) => send(channel, structuredClone(words));
    const electron = strict('electron in a preload', {
      ipcRenderer: strict('ipcRenderer', this.ipc),
      contextBridge: strict('contextBridge', {
        exposeInMainWorld: (name: string, api: unknown): void => {
          if (name in this.world) throw new Error('Cannot bind an API on top of an existing property on the window object');
          this.world[name] = bridged(api);
        },
      }),
      webUtils: strict('webUtils', {
        getPathForFile(file: unknown): string {
          if (!(file instanceof File)) throw new TypeError('Argument must be a File.');
          return paths.get(file) ?? '';
        },
      }),
    });
    const require = (name: string): unknown => {
      if (!ALLOWED.includes(name)) throw new Error(`module not found: ${name}`);
      return electron;
    };
    const { protocol, host, href } = new URL(url);
    const world = vm.createContext({
      require,
      module: { exports: {} },
      exports: {},
      location: { protocol, host, href },
      structuredClone,
    });
    vm.runInContext(`(() => {${readFileSync(preload, 'utf8')}\n})()`, world, { filename: preload });
  }

  /** A message of the main process, with ports of the web. */
  receive(channel: string, words: readonly unknown[], ports: readonly unknown[]): void {
    this.ipc.emit(channel, { sender: this.ipc, ports }, ...words);
  }
}
