/** Runs before the page, in a sandbox: gives it the bridge and nothing else. */

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS } from '#electron/wire/channels.ts';
import type { Bridge } from './bridge.ts';
import { commands, connect } from './connection.ts';

// Any other document, should one ever be shown, gets no bridge.
if (location.protocol === 'app:' && location.host === 'unreel') {
  contextBridge.exposeInMainWorld('unreel', {
    ...connect(ipcRenderer),
    speak: (language) => ipcRenderer.send(CHANNELS.language, language),
    hide: (hidden) => ipcRenderer.send(CHANNELS.hidden, hidden),
    pathOf: (file) => webUtils.getPathForFile(file),
    onCommand: commands(ipcRenderer),
  } satisfies Bridge);
}
