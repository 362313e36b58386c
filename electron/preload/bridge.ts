/** The one object the page gets from the desktop: a pipe to the worker, and what only a desktop can tell or be told. */

export interface Bridge {
  /** Hands a message to the worker. Plain data only: a function throws. */
  send(message: unknown): void;
  /** Calls the listener with every message of the worker. */
  onMessage(listener: (message: unknown) => void): void;
  /** Says which language the page speaks, so that the menu speaks it too. */
  speak(language: string): void;
  /** Says whether values are hidden, so that pictures of the window hold nothing either. */
  hide(hidden: boolean): void;
  /** The path of a file that was dropped or pasted; empty for one that is not on a disk. */
  pathOf(file: File): string;
  /** Calls the listener with what the menu or the system asks for, one of `COMMANDS` in `electron/wire/channels.ts`. */
  onCommand(listener: (command: string) => void): void;
}
