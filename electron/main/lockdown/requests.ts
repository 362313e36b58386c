import type { Rule } from './rule.ts';

/** The page's own files; the developer tools, which the window only has in an unpackaged program; nothing else. */
const ALLOWED = ['app:', 'devtools:'];

/** Whether a request may go out of a page. */
export function mayRequest(url: string): boolean {
  return URL.canParse(url) && ALLOWED.includes(new URL(url).protocol);
}

/** Cancels every request that is not for the program's own files. */
export const requests: Rule = {
  name: 'requests',
  why: 'One forgotten path to the network would be enough to send a title away.',
  onSession: ({ webRequest }) => webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) })),
};
