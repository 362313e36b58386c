import type { Rule } from './rule.ts';

/** A page writes no file: copies are written by the worker, beside nothing and over nothing. */
export const downloads: Rule = {
  name: 'downloads',
  why: 'A download lands in a folder and in lists of recent files without the checks a copy goes through.',
  onSession: (session) => {
    session.on('will-download', (event) => event.preventDefault());
  },
};
