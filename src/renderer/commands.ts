/** What the desktop can ask of the page: its menu, files the system handed over, and news of the worker behind the screens. */

import { say } from '#core/message.ts';
import { client } from './client.ts';
import { closeAndForget, openPaths } from './opening.ts';
import { forgetPlan } from './plan.ts';
import { forgetSession, goTo, note, SCREENS, session, toggleHideValues } from './session.ts';
import { chooseFiles, FIND_EVENT, redoWithNote, showHelp, showSettings, undoWithNote } from './shortcuts.ts';

/** Opens the files the program was started with or was handed since. */
export async function openNamedFiles(): Promise<void> {
  const about = await client.about.query();
  // What the system hands over is an export, whatever was being done.
  session.setState({ about, checking: undefined });
  await openPaths(about.paths);
}

/** By the names the desktop uses for them. */
export const COMMANDS: Readonly<Record<string, () => void>> = {
  open: () => void chooseFiles(),
  save: () => goTo('save'),
  close: () => void closeAndForget(),
  undo: undoWithNote,
  redo: redoWithNote,
  find: () => void window.dispatchEvent(new Event(FIND_EVENT)),
  hideValues: toggleHideValues,
  settings: showSettings,
  help: showHelp,
  openedWith: () => void openNamedFiles(),
  workerRestarted: () => {
    forgetPlan();
    forgetSession();
    note(say('shell.restarted'), 'problem');
  },
  workerStopped: () => note(say('shell.lost'), 'problem'),
  ...Object.fromEntries(SCREENS.map((screen) => [`screen:${screen}`, () => goTo(screen)])),
};
