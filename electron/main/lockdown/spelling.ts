import type { Rule } from './rule.ts';

/** Ends in a top-level name that never exists (RFC 2606). */
const DEAD = 'https://dictionaries.invalid/';

/** No spell checker, and nowhere to get a dictionary from. */
export const spelling: Rule = {
  name: 'spelling',
  why: 'On Windows and Linux the spell checker is on by default and downloads dictionaries on first use.',
  onSession: (session) => {
    session.setSpellCheckerEnabled(false);
    session.setSpellCheckerDictionaryDownloadURL(DEAD);
  },
};
