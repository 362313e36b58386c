import type { Rule } from './rule.ts';

/** The program is one document: no frame ever goes to another one. */
export const navigation: Rule = {
  name: 'navigation',
  why: 'A link, a dropped file or a redirect would replace the page by a document with its own ideas.',
  onContents: (contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
  },
};
