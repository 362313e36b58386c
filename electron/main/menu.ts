/** The native menu: roles the system knows, and commands that the page carries out. */

import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '#electron/wire/channels.ts';
import { WORDS } from './words.ts';

type Entry = MenuItemConstructorOptions;

const SEPARATOR: Entry = { type: 'separator' };
const SCREENS = ['open', 'overview', 'warnings', 'timeline', 'protect', 'save'] as const;

/** The entries of the menu. There is no list of recent files, and no entry that leaves the program. */
export function menuEntries(options: { mac: boolean; developerTools: boolean; send: (command: Command) => void }): Entry[] {
  const command = (label: string, accelerator: string, name: Command): Entry => ({
    label,
    accelerator,
    click: () => options.send(name),
  });
  const screens = SCREENS.map((screen, index) => command(WORDS.screens[screen], `CmdOrCtrl+${index + 1}`, `screen:${screen}`));
  const file = [
    command(WORDS.open, 'CmdOrCtrl+O', 'open'),
    command(WORDS.save, 'CmdOrCtrl+S', 'save'),
    SEPARATOR,
    command(WORDS.close, 'CmdOrCtrl+W', 'close'),
    ...(options.mac ? [] : [SEPARATOR, { role: 'quit' } as const]),
  ];
  const edit: Entry[] = [
    // Shown but not taken: in a text field these keys belong to the field, and the page knows which it is.
    { ...command(WORDS.undo, 'CmdOrCtrl+Z', 'undo'), registerAccelerator: false },
    { ...command(WORDS.redo, 'CmdOrCtrl+Shift+Z', 'redo'), registerAccelerator: false },
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    command(WORDS.find, 'CmdOrCtrl+F', 'find'),
  ];
  const view: Entry[] = [
    ...screens,
    SEPARATOR,
    command(WORDS.hideValues, 'CmdOrCtrl+Shift+H', 'hideValues'),
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(options.developerTools ? [{ role: 'toggleDevTools' } as const] : []),
  ];
  return [
    ...(options.mac ? [{ role: 'appMenu' } as const] : []),
    { label: WORDS.file, submenu: file },
    { label: WORDS.edit, submenu: edit },
    { label: WORDS.view, submenu: view },
  ];
}

/** Puts the menu in place. */
export function setMenu(options: Parameters<typeof menuEntries>[0]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuEntries(options)));
}
