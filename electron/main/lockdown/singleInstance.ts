import type { Rule } from './rule.ts';

/** A second start hands its files to the first and ends. */
export const singleInstance: Rule = {
  name: 'single instance',
  why: 'Two programs over one profile folder would share Chromium state and could disagree on what is open.',
  beforeReady: (app) => {
    if (!app.requestSingleInstanceLock()) app.exit(0);
  },
};
