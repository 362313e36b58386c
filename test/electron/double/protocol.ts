/** Schemes with privileges: told once, before the program is ready. */

import { app } from './app.ts';
import { strict } from './strict.ts';

interface Scheme {
  readonly scheme: string;
  readonly privileges?: Readonly<Record<string, boolean>>;
}

/** What was registered. */
export const schemes: Scheme[] = [];

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(registered: readonly Scheme[]): void {
    app.mustNotBeReady('protocol.registerSchemesAsPrivileged');
    if (schemes.length > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called once.');
    schemes.push(...registered);
  },
});
