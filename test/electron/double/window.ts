/** Windows, their contents and frames. A page is loaded as far as a double can: policy, protocol, preload. */

import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { Page } from './page.ts';
import type { MessagePortMain } from './ports.ts';
import type { Session } from './session.ts';
import { session } from './sessionModule.ts';
import { strict } from './strict.ts';

export const ipcMain = strict('ipcMain', new EventEmitter());

/** Messages between processes arrive in a later turn. */
const later = (deliver: () => void): void => void setImmediate(deliver);

export class WebFrameMain {
  url = 'about:blank';
  readonly parent: WebFrameMain | null = null;
  page: Page | undefined;

  constructor() {
    return strict('WebFrameMain', this);
  }

  isDestroyed(): boolean {
    return this.page === undefined;
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const words = structuredClone([message]);
    const ports = transfer.map((port) => port.give());
    const { page } = this;
    later(() => page?.receive(channel, words, ports));
  }
}

export class WebContents extends EventEmitter {
  readonly session: Session;
  readonly preferences: Record<string, unknown>;
  mainFrame = new WebFrameMain();
  rtcPolicy = 'default';
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  destroyed = false;
  /** What became of each load. */
  readonly loads: (Response | 'cancelled' | 'sent')[] = [];

  constructor(preferences: Record<string, unknown> = {}) {
    super();
    this.preferences = preferences;
    this.session = (preferences['session'] as Session | undefined) ?? session.defaultSession;
    const contents = strict('webContents', this);
    app.emit('web-contents-created', {}, contents);
    return contents;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.rtcPolicy = policy;
  }
  setWindowOpenHandler(handler: NonNullable<WebContents['openHandler']>): void {
    this.openHandler = handler;
  }
  send(channel: string, ...words: unknown[]): void {
    const copies = structuredClone(words);
    const { page } = this.mainFrame;
    later(() => page?.receive(channel, copies, []));
  }

  /** What the scripts of the page find on `window`. */
  get world(): Record<string, unknown> {
    return this.mainFrame.page?.world ?? {};
  }

  async loadURL(url: string): Promise<void> {
    const outcome = await this.session.request(url);
    this.loads.push(outcome);
    if (!(outcome instanceof Response)) throw new Error(`ERR_FAILED loading ${url}: ${outcome}`);
    const frame = new WebFrameMain();
    frame.url = url;
    this.mainFrame = frame;
    const send = (channel: string, words: unknown[]): void => {
      later(() => ipcMain.emit(channel, { sender: this, senderFrame: frame, ports: [] }, ...words));
    };
    frame.page = new Page({ url, preload: String(this.preferences['preload']), send });
    this.emit('did-finish-load');
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly options: Record<string, unknown>;
  readonly webContents: WebContents;
  shown: boolean;
  focused = 0;
  minimized = false;
  /** Left out of screenshots and shared screens. */
  contentProtected = false;

  constructor(options: Record<string, unknown> = {}) {
    super();
    app.mustBeReady('new BrowserWindow');
    this.options = options;
    this.shown = options['show'] !== false;
    this.webContents = new WebContents(options['webPreferences'] as Record<string, unknown>);
    const window = strict('BrowserWindow', this);
    BrowserWindow.all.push(window);
    return window;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
    this.emit('ready-to-show');
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused++;
  }
  setContentProtection(on: boolean): void {
    this.contentProtected = on;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
}
