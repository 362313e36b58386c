/** What is open and what is shown, in memory only: one store that every screen reads. Actions on the open file are in `opening.ts`. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { About, FindingsView, MapperView, Summary } from '#app/contract.ts';
import type { CopyCheck } from '#app/receiptContract.ts';
import type { Message } from '#core/message.ts';
import type { Refusal } from '#core/result.ts';
import type { Progress } from '#core/task.ts';
import type { Intake } from './intake.ts';

export const SCREENS = ['open', 'overview', 'warnings', 'timeline', 'protect', 'save'] as const;
export type ScreenId = (typeof SCREENS)[number];

export interface Session {
  readonly about: About | undefined;
  readonly screen: ScreenId;
  /** Values of the person are drawn as bars. */
  readonly hideValues: boolean;
  /** The open export; undefined before one is opened and after it is forgotten. */
  readonly summary: Summary | undefined;
  /** The file left the order of its dates open, so the question stays, answered or not. */
  readonly asksDateOrder: boolean;
  /** Names of the files being read; undefined when nothing is being read. */
  readonly reading: readonly string[] | undefined;
  /** What the program is doing now, whoever asked for it. */
  readonly progress: Progress | undefined;
  /** Why the last thing asked for on Open was not done. */
  readonly refusal: Refusal | undefined;
  /** A table no format knows, which waits for its columns to be named. */
  readonly unknownTable: UnknownTable | undefined;
  /** A copy made before is being checked on Open; undefined when nobody asked for that. */
  readonly checking: Checking | undefined;
  /** Undefined while they are being looked for; see `useFindings`. */
  readonly findings: FindingsView | undefined;
  /** What just happened, in the bottom bar; it gives way to the screen's own message. */
  readonly note: Note | undefined;
  /** What the current screen says in the bottom bar while nothing happened. */
  readonly standing: Message | undefined;
}

/** A table no format knows, while the person says which column is what. */
export interface UnknownTable {
  /** The table alone. */
  readonly intake: Intake;
  /** What the program sees of it, and the answers so far. */
  readonly view: MapperView;
}

/** How far a check of a copy is. The original it is held against is the open export. */
export type Checking =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'checked'; readonly name: string; readonly check: CopyCheck };

export interface Note {
  readonly message: Message;
  /** `plan`: something was added to the plan and can be undone. `problem`: something was not done. */
  readonly tone: 'plain' | 'plan' | 'problem';
}

const EMPTY: Session = {
  about: undefined,
  screen: 'open',
  hideValues: false,
  summary: undefined,
  asksDateOrder: false,
  reading: undefined,
  progress: undefined,
  refusal: undefined,
  unknownTable: undefined,
  checking: undefined,
  findings: undefined,
  note: undefined,
  standing: undefined,
};

export const session = createStore<Session>()(() => EMPTY);

export const useSession = <T>(select: (state: Session) => T): T => useStore(session, select);

/** Moves to a screen. All but Open need an open file; without one the call does nothing. */
export function goTo(screen: ScreenId): void {
  if (screen !== 'open' && session.getState().summary === undefined) return;
  session.setState({ screen, note: undefined });
}

export function toggleHideValues(): void {
  session.setState((state) => ({ hideValues: !state.hideValues }));
}

/** Puts a message in the bottom bar. */
export function note(message: Message, tone: Note['tone'] = 'plain'): void {
  session.setState({ note: { message, tone } });
}

/** Back to how the program starts: nothing of the file stays. What is not of the file does. */
export function forgetSession(): void {
  session.setState(({ about, hideValues }) => ({ ...EMPTY, about, hideValues }));
}
