/** The one window: a sandboxed page over a session that is kept in memory only. */

import { BrowserWindow, nativeTheme, session, type Session } from 'electron';
import { TITLE } from './words.ts';

/** Without `persist:` nothing of the session is written to the disk. */
const PARTITION = 'unreel';

/** Painted before the page is, so that opening the program does not flash. */
const BACKGROUND = { light: '#faf8f3', dark: '#171512' } as const;

/** The session of the page: no cookies, no caches, no storage that outlives the program. */
export function memorySession(): Session {
  return session.fromPartition(PARTITION, { cache: false });
}

/** Makes the window, hidden until its page has been painted. */
export function createWindow(options: {
  session: Session;
  preload: string;
  /** A picture for systems that take it from the window and not from the program. */
  icon: string;
  developerTools: boolean;
  /** Never shown: nobody is there to see it. */
  hidden: boolean;
}): BrowserWindow {
  const window = new BrowserWindow({
    title: TITLE,
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 560,
    show: false,
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      devTools: options.developerTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      plugins: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      enableWebSQL: false,
      v8CacheOptions: 'none',
    },
  });
  if (!options.hidden) window.once('ready-to-show', () => window.show());
  return window;
}
