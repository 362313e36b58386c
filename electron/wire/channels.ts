/** The names under which the page's preload and the main process speak. Each is used in one direction only. */

export const CHANNELS = {
  /** Page → main: the page has begun and asks for its end of a message channel. */
  begin: 'unreel:begin',
  /** Page → main: the language the page speaks, for the menu and the dialogs. */
  language: 'unreel:language',
  /** Page → main: whether the person hid the values, so that pictures of the window hold nothing either. */
  hidden: 'unreel:hidden',
  /** Main → page: the page's end of the channel to the worker, as the only transferred port. */
  port: 'unreel:port',
  /** Main → page: something the person or the system asked for, one of `COMMANDS`. */
  command: 'unreel:command',
} as const;

/** What the native menu, the operating system and the main process can tell the page. */
export const COMMANDS = [
  'open',
  'save',
  'close',
  'undo',
  'redo',
  'find',
  'hideValues',
  'settings',
  'help',
  'screen:open',
  'screen:overview',
  'screen:warnings',
  'screen:timeline',
  'screen:protect',
  'screen:save',
  /** The system handed over files to open: `about.paths` names them now. */
  'openedWith',
  /** The worker ended and a fresh, empty one took its place: the page was loaded afresh, and whatever was open is gone. */
  'workerRestarted',
  /** The worker keeps ending and was not started again: nothing will be answered any more. */
  'workerStopped',
] as const;

export type Command = (typeof COMMANDS)[number];

/** Whether something that arrived is a command the page may hear. */
export function isCommand(value: unknown): value is Command {
  return (COMMANDS as readonly unknown[]).includes(value);
}
