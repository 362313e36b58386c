/** The native menu: roles the system knows, and commands that the page carries out. */

import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '#electron/wire/channels.ts';
import { word } from './words.ts';

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
  const screens = SCREENS.map((screen, index) =>
    command(word(`shell.step.${screen}`), `CmdOrCtrl+${index + 1}`, `screen:${screen}`),
  );
  const file = [
    command(word('desktop.open'), 'CmdOrCtrl+O', 'open'),
    command(word('desktop.save'), 'CmdOrCtrl+S', 'save'),
    SEPARATOR,
    command(word('desktop.close'), 'CmdOrCtrl+W', 'close'),
    ...(options.mac ? [] : [SEPARATOR, { role: 'quit', label: word('desktop.quit') } as const]),
  ];
  const edit: Entry[] = [
    // Shown but not taken: in a text field these keys belong to the field, and the page knows which it is.
    { ...command(word('desktop.undo'), 'CmdOrCtrl+Z', 'undo'), registerAccelerator: false },
    { ...command(word('desktop.redo'), 'CmdOrCtrl+Shift+Z', 'redo'), registerAccelerator: false },
    SEPARATOR,
    { role: 'cut', label: word('desktop.cut') },
    { role: 'copy', label: word('desktop.copy') },
    { role: 'paste', label: word('desktop.paste') },
    { role: 'selectAll', label: word('desktop.selectAll') },
    SEPARATOR,
    command(word('desktop.find'), 'CmdOrCtrl+F', 'find'),
  ];
  const view: Entry[] = [
    ...screens,
    SEPARATOR,
    command(word('desktop.hideValues'), 'CmdOrCtrl+Shift+H', 'hideValues'),
    SEPARATOR,
    command(word('desktop.settings'), 'CmdOrCtrl+,', 'settings'),
    SEPARATOR,
    { role: 'resetZoom', label: word('desktop.zoomReset') },
    { role: 'zoomIn', label: word('desktop.zoomIn') },
    { role: 'zoomOut', label: word('desktop.zoomOut') },
    { role: 'togglefullscreen', label: word('desktop.fullScreen') },
    ...(options.developerTools ? [{ role: 'toggleDevTools' } as const] : []),
  ];
  const help = [command(word('desktop.showHelp'), 'F1', 'help')];
  return [
    ...(options.mac ? [{ role: 'appMenu' } as const] : []),
    { label: word('desktop.file'), submenu: file },
    { label: word('desktop.edit'), submenu: edit },
    { label: word('desktop.view'), submenu: view },
    { role: 'help', label: word('desktop.help'), submenu: help },
  ];
}

/** Puts the menu in place. */
export function setMenu(options: Parameters<typeof menuEntries>[0]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuEntries(options)));
}
