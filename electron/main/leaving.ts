/** Closing the window or quitting asks first while a copy is being written, and at no other time: the page says when that is. */

import { dialog, type BrowserWindow } from 'electron';
import { word } from './words.ts';

/** The order of the buttons; the first is taken by Enter and by Escape. */
const STAY = 0;
const LEAVE = 1;

/** Asks the person where the page would not be left. Without this the window would not close, and nobody would know why. */
export function guardLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: word('desktop.leave'),
      detail: word('desktop.leave.detail'),
      buttons: [word('desktop.leave.stay'), word('desktop.leave.stop')],
      defaultId: STAY,
      cancelId: STAY,
      noLink: true,
    });
    // To prevent what prevents the leaving is to leave.
    if (answer === LEAVE) event.preventDefault();
  });
}
