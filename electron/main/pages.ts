/** Joins the page to the worker: a fresh channel for every page that begins. */

import { MessageChannelMain, type BrowserWindow, type IpcMain, type MessagePortMain } from 'electron';
import { CHANNELS, type Command } from '#electron/wire/channels.ts';
import { isLocaleId, type LocaleId } from '#locales/locales.ts';
import { PAGE } from './appPath.ts';
import { isPage } from './trustedSender.ts';

export interface Pages {
  /** Tells the page; nothing happens while there is none. */
  send(command: Command): void;
  /** Loads the page afresh, which forgets what it showed, and tells it why when it has begun. */
  beginAgain(why: Command): void;
}

export interface PagesOptions {
  /** Takes the other end of a page's channel. */
  readonly hand: (port: MessagePortMain) => void;
  /** The page speaks this language now. */
  readonly onLanguage: (language: LocaleId) => void;
  /** The person hid the values, or shows them again. */
  readonly onHidden: (hidden: boolean) => void;
}

/** Answers every page of the window that begins with one end of a channel, and hands over the other end. */
export function servePages(ipc: Pick<IpcMain, 'on'>, window: BrowserWindow, { hand, onLanguage, onHidden }: PagesOptions): Pages {
  let why: Command | undefined;

  function send(command: Command): void {
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.command, command);
  }

  ipc.on(CHANNELS.begin, (event) => {
    if (!isPage(event, window.webContents) || event.senderFrame === null) return;
    const { port1, port2 } = new MessageChannelMain();
    hand(port1);
    event.senderFrame.postMessage(CHANNELS.port, null, [port2]);
    if (why !== undefined) send(why);
    why = undefined;
  });

  ipc.on(CHANNELS.language, (event, language: unknown) => {
    if (isPage(event, window.webContents) && isLocaleId(language)) onLanguage(language);
  });

  ipc.on(CHANNELS.hidden, (event, hidden: unknown) => {
    if (isPage(event, window.webContents) && typeof hidden === 'boolean') onHidden(hidden);
  });

  return {
    send,
    beginAgain(because) {
      why = because;
      if (!window.isDestroyed()) void window.loadURL(PAGE);
    },
  };
}
