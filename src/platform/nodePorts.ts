/** Everything the application borrows, lent by Node: used by the desktop worker, the browser host and the command line alike. */

import type { Hands } from '#core/hands.ts';
import type { Random } from '#core/random.ts';
import type { Dialogs, HostFacts, Ports } from '#app/ports.ts';
import type { LocaleId } from '#locales/locales.ts';
import { documentsFolder } from './documentsFolder.ts';
import { nodeFiles } from './files.ts';
import { gunzip } from './gunzip.ts';
import { hmac } from './hmac.ts';
import { nodeKnowledge } from './knowledge.ts';
import { preferencesFile } from './preferencesFile.ts';
import { systemRandom } from './randomness.ts';

export interface NodePortsOptions {
  readonly kind: HostFacts['kind'];
  readonly version: string;
  /** Paths given when the program was started. */
  readonly paths: readonly string[];
  /** The folder of the invented sample exports. */
  readonly samples: string;
  /** The folder of the tables of works. */
  readonly knowledge: string;
  /** The file of what a person chose; the system's own place unless told. */
  readonly preferences?: string | undefined;
  /** The language of the labels in a copy, until a screen says another. */
  readonly language?: LocaleId | undefined;
  readonly rows: Ports['rows'];
  readonly dialogs?: Partial<Dialogs> | undefined;
  /** Another thread, e.g. `secondThread`. */
  readonly hands?: Hands | undefined;
  /** A seeded source makes a run repeatable; without it, the operating system's randomness. */
  readonly random?: Random | undefined;
}

/** Ports over the files, clock-free event loop and randomness of this machine. */
export function nodePorts(options: NodePortsOptions): Ports {
  return {
    files: nodeFiles(),
    random: options.random ?? systemRandom(),
    hmac,
    rows: options.rows,
    knowledge: nodeKnowledge(options.knowledge),
    gunzip,
    preferences: preferencesFile(options.preferences),
    dialogs: { chooseFiles: undefined, chooseTarget: undefined, showInFolder: undefined, ...options.dialogs },
    host: {
      kind: options.kind,
      version: options.version,
      paths: options.paths,
      samples: options.samples,
      documents: documentsFolder(),
      language: options.language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    hands: options.hands,
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
  };
}
