/** Who may speak to the main process: the top frame of the one page, and nobody else. Pure, with a table of tests. */

import { PAGE } from './appPath.ts';

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a message came from the page of these contents. A frame that is already gone (`null`) is nobody. */
export function isPage<Contents>(
  event: { readonly sender: Contents; readonly senderFrame: Frame | null },
  contents: Contents,
): boolean {
  const { sender, senderFrame } = event;
  return sender === contents && senderFrame !== null && senderFrame.parent === null && senderFrame.url === PAGE;
}
