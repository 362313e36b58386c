/** The program as Electron sees it: what may only be said before it is ready, and what only after. */

import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

export class App extends EventEmitter {
  isPackaged = false;
  ready = false;
  sandboxed = false;
  /** Whether another program of the same name runs already. */
  taken = false;
  locked = false;
  quits = 0;
  readonly exits: number[] = [];
  recentCleared = 0;
  /** What the system prefers. */
  languages = ['en-GB'];
  readonly switches = new Map<string, string>();
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = ''): void => {
      this.mustNotBeReady('app.commandLine.appendSwitch');
      this.switches.set(name, value);
    },
  });

  constructor() {
    super();
    return strict('app', this);
  }

  mustBeReady(what: string): void {
    if (!this.ready) throw new Error(`${what} was called before the program was ready.`);
  }

  mustNotBeReady(what: string): void {
    if (this.ready) throw new Error(`${what} was called after the program was ready.`);
  }

  become(): void {
    this.ready = true;
    this.emit('ready');
  }

  async whenReady(): Promise<void> {
    if (!this.ready) await new Promise<void>((resolve) => void this.once('ready', () => resolve()));
  }

  enableSandbox(): void {
    this.mustNotBeReady('app.enableSandbox');
    this.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    this.locked = !this.taken;
    return this.locked;
  }

  exit(code = 0): void {
    this.exits.push(code);
  }

  quit(): void {
    this.quits++;
    this.emit('before-quit', {});
    this.emit('will-quit', {});
  }

  getVersion(): string {
    return '0.0.0-test';
  }

  getPreferredSystemLanguages(): string[] {
    this.mustBeReady('app.getPreferredSystemLanguages');
    return this.languages;
  }

  clearRecentDocuments(): void {
    this.mustBeReady('app.clearRecentDocuments');
    this.recentCleared++;
  }
}

export const app = new App();
// Electron is ready after the main module has been evaluated, never while it is.
setImmediate(() => app.become());
