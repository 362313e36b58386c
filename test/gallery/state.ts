/** A state of a screen: invented files, perhaps a disk that misbehaves, and how a person gets there. */

import type { Files } from '#app/ports.ts';
import type { UnreelPage } from '#test/e2e/unreelPage.ts';

export interface State {
  /** `<screen>-<state>`, also the name of its pictures. */
  readonly id: string;
  /** Files the program is started with, by name. A name alone is one of the samples. */
  readonly files?: readonly (NamedFile | string)[];
  /** Lends the program files that behave in another way; `over` resolves when the stage is taken down. */
  readonly disk?: (files: Files, over: Promise<void>) => Files;
  /** The way there, in English; resolves when the state is on the screen. */
  readonly show: (app: UnreelPage) => Promise<unknown>;
  /** What is done last, once the language is chosen: `word` says a key in it. For what closes when the settings open. */
  readonly last?: (app: UnreelPage, word: (key: string) => string) => Promise<unknown>;
  /** The program waits for something on purpose and never comes to rest. */
  readonly waits?: boolean;
}

export interface NamedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}
