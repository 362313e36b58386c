/**
 * Stands for the `electron` package where there is no binary: as much of the main process as the program uses, with Electron's
 * defaults and errors. What it does not know it refuses; what only the real one has (sandbox, painting) it does not pretend.
 */

export { app, App } from './double/app.ts';
export { boxes, dialog, dialogs, Menu, menus, nativeTheme, shell, shownInFolder } from './double/desktop.ts';
export { droppedFile } from './double/page.ts';
export { MessageChannelMain, MessagePortMain } from './double/ports.ts';
export { protocol, schemes } from './double/protocol.ts';
export { Session } from './double/session.ts';
export { session } from './double/sessionModule.ts';
export { started, utilityProcess, UtilityProcess } from './double/utilityProcess.ts';
export { BrowserWindow, ipcMain, WebContents, WebFrameMain } from './double/window.ts';
