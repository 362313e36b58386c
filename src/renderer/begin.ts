/** What the screens listen to for as long as they live: the program's progress, keys, drops, the native menu, files named at the start. */

import { say } from '#core/message.ts';
import type { Bridge } from '#electron/preload/bridge.ts';
import { bridge, client } from './client.ts';
import { COMMANDS, openNamedFiles } from './commands.ts';
import { recallPreferences } from './preferences.ts';
import { guardLeaving } from './screens/Save/leaving.ts';
import { note, session } from './session.ts';
import { listenToKeys } from './shortcuts.ts';

export function begin(): void {
  listenToKeys();
  guardLeaving();
  // A file dropped where nothing takes it would replace the page.
  for (const event of ['dragover', 'drop']) window.addEventListener(event, (drag) => drag.preventDefault());
  bridge?.onCommand((command) => COMMANDS[command]?.());
  if (bridge) hideWindowToo(bridge);
  client.activity.subscribe(undefined, {
    onData: ({ progress }) => session.setState({ progress }),
    onError: () => note(say('shell.lost'), 'problem'),
  });
  void meet();
}

/** While values are hidden, pictures that the system takes of the window hold nothing either. */
function hideWindowToo(desktop: Bridge): void {
  session.subscribe(({ hideValues }, before) => {
    if (hideValues !== before.hideValues) desktop.hide(hideValues);
  });
}

/** Asks the host what it can do, and opens the files it was started with. */
async function meet(): Promise<void> {
  try {
    await recallPreferences();
    const summary = await client.summary.query();
    if (summary) {
      const asksDateOrder = summary.dates.confidence !== 'certain';
      session.setState({ about: await client.about.query(), summary, asksDateOrder });
    } else await openNamedFiles();
  } catch {
    note(say('shell.lost'), 'problem');
  }
}
