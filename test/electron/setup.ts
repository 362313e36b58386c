/** Puts the double in the place of the `electron` package, for this process. Import it first. */

import { registerHooks } from 'node:module';

const url = new URL('./double.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron' ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context);
  },
});
