/** Keys, as a table. Letters take Ctrl or Cmd: no single one does anything, so typing never does either. */

import { say } from '#core/message.ts';
import { chooseAndOpen, closeAndForget, mustWait } from './opening.ts';
import { movePane } from './panes.ts';
import { redo, undo } from './plan.ts';
import { goTo, note, SCREENS, session, toggleHideValues } from './session.ts';

export interface Shortcut {
  /** As `KeyboardEvent.key`, in lower case. */
  readonly key: string;
  readonly shift: boolean;
  /** Without Ctrl or Cmd: a key that types nothing. */
  readonly alone?: boolean;
  readonly run: () => void;
}

/** Raised on `window` for screens that answer: `find` puts the cursor in the search field. */
export const FIND_EVENT = 'unreel:find';
/** Raised when the host has no dialog of its own and the page must open its file chooser. */
export const CHOOSE_EVENT = 'unreel:choose';

/** Raised when the settings are asked for by keyboard or by the menu. */
export const SETTINGS_EVENT = 'unreel:settings';

/** Raised when help is asked for by keyboard or by the menu. */
export const HELP_EVENT = 'unreel:help';

export const showHelp = (): void => void window.dispatchEvent(new Event(HELP_EVENT));

export const showSettings = (): void => void window.dispatchEvent(new Event(SETTINGS_EVENT));

/** Opens the host's dialog, or asks the page for its own file chooser; while another file must stay open, neither. */
export async function chooseFiles(): Promise<void> {
  if (mustWait()) return;
  goTo('open');
  if (!(await chooseAndOpen())) window.dispatchEvent(new Event(CHOOSE_EVENT));
}

export function undoWithNote(): void {
  const step = undo();
  if (step) note(say('shell.undone', { what: { term: step.label } }));
}

export function redoWithNote(): void {
  const step = redo();
  if (step) note(say('shell.redone', { what: { term: step.label } }));
}

export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'o', shift: false, run: () => void chooseFiles() },
  { key: 's', shift: false, run: () => goTo('save') },
  { key: 'w', shift: false, run: () => void closeAndForget() },
  { key: 'z', shift: false, run: undoWithNote },
  { key: 'z', shift: true, run: redoWithNote },
  { key: 'f', shift: false, run: () => void window.dispatchEvent(new Event(FIND_EVENT)) },
  { key: ',', shift: false, run: showSettings },
  { key: 'h', shift: true, run: toggleHideValues },
  { key: 'f1', shift: false, alone: true, run: showHelp },
  { key: 'f6', shift: false, alone: true, run: () => movePane(1) },
  { key: 'f6', shift: true, alone: true, run: () => movePane(-1) },
  ...SCREENS.map((screen, index) => ({ key: String(index + 1), shift: false, run: () => goTo(screen) })),
];

/** Undo in a text field is the field's own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));

/** The shortcut of a key press, if it is one. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Shortcut | undefined {
  if (event.altKey) return undefined;
  const key = event.key.toLowerCase();
  const alone = !(event.ctrlKey || event.metaKey);
  return SHORTCUTS.find(
    (shortcut) => shortcut.key === key && shortcut.shift === event.shiftKey && (shortcut.alone ?? false) === alone,
  );
}

function onKey(event: KeyboardEvent): void {
  const shortcut = shortcutOf(event);
  if (!shortcut || (shortcut.key === 'z' && isTyping(event.target))) return;
  if (session.getState().reading && shortcut.key !== 'w' && !shortcut.alone) return;
  event.preventDefault();
  shortcut.run();
}

/** Listens to the keys of the window. Gives the function that stops it. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
