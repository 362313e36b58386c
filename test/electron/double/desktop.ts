/** What the operating system does for the program: dialogs, menus, the file manager, the theme. It only does what a test arranged. */

import { strict } from './strict.ts';

interface Asked {
  readonly kind: 'open' | 'save';
  readonly options: { readonly properties?: readonly string[]; readonly defaultPath?: string };
}

/** Answers a test has prepared for the dialogs to come, and the dialogs that were shown. */
export const dialogs: { readonly answers: string[][]; readonly asked: Asked[] } = { answers: [], asked: [] };

function ask(kind: Asked['kind'], options: Asked['options']): string[] {
  const answer = dialogs.answers.shift();
  if (answer === undefined) throw new Error(`No test prepared an answer for a ${kind} dialog.`);
  dialogs.asked.push({ kind, options });
  return answer;
}

export const dialog = strict('dialog', {
  async showOpenDialog(_window: object, options: Asked['options']): Promise<object> {
    const filePaths = ask('open', options);
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(_window: object, options: Asked['options']): Promise<object> {
    const [filePath = ''] = ask('save', options);
    return { canceled: filePath === '', filePath };
  },
  showMessageBoxSync(_window: object, options: { readonly buttons: readonly string[] }): number {
    const answer = boxes.answers.shift();
    if (answer === undefined) throw new Error('No test prepared an answer for a message box.');
    boxes.asked.push(options);
    return answer;
  },
});

/** Buttons that will be pressed in message boxes to come, and the boxes that were shown. */
export const boxes: { readonly answers: number[]; readonly asked: { readonly buttons: readonly string[] }[] } = {
  answers: [],
  asked: [],
};

/** Paths that were shown in the file manager. */
export const shownInFolder: string[] = [];
export const shell = strict('shell', { showItemInFolder: (path: string): void => void shownInFolder.push(path) });

export interface MenuEntry {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuEntry[];
  readonly click?: () => void;
}

/** The menu that was put in place. */
export const menus: { shown: readonly MenuEntry[] } = { shown: [] };
export const Menu = strict('Menu', {
  buildFromTemplate: (entries: readonly MenuEntry[]): readonly MenuEntry[] => entries,
  setApplicationMenu: (entries: readonly MenuEntry[]): void => void (menus.shown = entries),
});

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false });
