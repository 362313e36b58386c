import type { Rule } from './rule.ts';

/** A page never embeds another program's page. */
export const webviews: Rule = {
  name: 'webviews',
  why: 'A webview brings its own settings and may switch Node on for the page inside.',
  onContents: (contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  },
};
