import type { Rule } from './rule.ts';

/** A page never opens a window. */
export const windowOpening: Rule = {
  name: 'window opening',
  why: 'A link with a target, or a script, would open a window with another address and weaker settings.',
  onContents: (contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })),
};
