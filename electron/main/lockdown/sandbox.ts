import type { Rule } from './rule.ts';

/** Every page runs in the operating system's sandbox, whatever its window asked for. */
export const sandbox: Rule = {
  name: 'sandbox',
  why: 'A page that was taken over could otherwise read files and start programs.',
  beforeReady: (app) => app.enableSandbox(),
};
