/** Sessions with Electron's defaults: whatever nobody refused is allowed, and goes out. */

import { EventEmitter } from 'node:events';
import type { App } from './app.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
type Answer<T> = (value: T) => void;

export class Session extends EventEmitter {
  readonly partition: string;
  readonly options: { readonly cache?: boolean };
  readonly schemes = new Map<string, Handler>();
  spellChecker = true;
  dictionaries = 'https://redirector.gvt1.com/edgedl/chrome/dict/';
  beforeRequest: BeforeRequest | undefined;
  permissionRequest: ((contents: unknown, permission: string, answer: Answer<boolean>) => void) | undefined;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  displayMedia: ((request: unknown, answer: Answer<unknown>) => void) | undefined;
  certificateVerify: ((request: unknown, answer: Answer<number>) => void) | undefined;

  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler): void => {
      if (this.schemes.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`);
      this.schemes.set(scheme, handler);
    },
  });
  readonly webRequest = strict('session.webRequest', {
    // Only the last listener counts, as in Electron.
    onBeforeRequest: (listener: BeforeRequest): void => void (this.beforeRequest = listener),
  });

  constructor(partition: string, options: { readonly cache?: boolean } = {}) {
    super();
    this.partition = partition;
    this.options = options;
    return strict('session', this);
  }

  setPermissionRequestHandler(handler: NonNullable<Session['permissionRequest']>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<Session['permissionCheck']>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: NonNullable<Session['devicePermission']>): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: NonNullable<Session['displayMedia']>): void {
    this.displayMedia = handler;
  }
  setCertificateVerifyProc(handler: NonNullable<Session['certificateVerify']>): void {
    this.certificateVerify = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaries = url;
  }

  /** What becomes of a request of a page: cancelled, sent to the network, or answered by the program. */
  async request(url: string, method = 'GET'): Promise<'cancelled' | 'sent' | Response> {
    const cancelled = await new Promise<boolean>((resolve) => {
      if (this.beforeRequest === undefined) resolve(false);
      else this.beforeRequest({ url }, ({ cancel }) => resolve(cancel === true));
    });
    if (cancelled) return 'cancelled';
    const handler = this.schemes.get(new URL(url).protocol.slice(0, -1));
    return handler === undefined ? 'sent' : handler(new Request(url, { method }));
  }
}

/** The `session` module of one program: a session is announced when it is made. */
export function sessions(app: App): {
  fromPartition(partition: string, options?: { readonly cache?: boolean }): Session;
  readonly defaultSession: Session;
} {
  const made = new Map<string, Session>();
  const get = (partition: string, options?: { readonly cache?: boolean }): Session => {
    app.mustBeReady('session');
    const known = made.get(partition);
    if (known !== undefined) return known;
    const session = new Session(partition, options);
    made.set(partition, session);
    app.emit('session-created', session);
    return session;
  };
  return strict('session module', {
    fromPartition: get,
    get defaultSession() {
      return get('persist:default');
    },
  });
}
