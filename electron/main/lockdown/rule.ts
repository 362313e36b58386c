/** One thing this program takes away from Chromium, in a form that can be listed, applied and tested alone. */

import type { App, Session, WebContents } from 'electron';

export interface Rule {
  readonly name: string;
  /** What would be possible without it. */
  readonly why: string;
  /** Before the `ready` event: switches and settings of the whole program. */
  readonly beforeReady?: (app: App) => void;
  /** For every session, when it is made. */
  readonly onSession?: (session: Session) => void;
  /** For every page, when it is made. */
  readonly onContents?: (contents: WebContents) => void;
}
