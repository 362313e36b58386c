/** Which rows to ask for while someone scrolls: those in view and a page around them at once; after a jump, once it has settled. */

import { PAGE } from './rowPages.ts';

export interface Span {
  /** Ends included. */
  readonly first: number;
  readonly last: number;
}

/** The rows in view with as many around them as one answer holds: an answer is there before its rows are. */
export const around = ({ first, last }: Span, total: number): Span => ({
  first: Math.max(0, first - PAGE),
  last: Math.max(0, Math.min(total - 1, last + PAGE)),
});

/** Whether the view moved so far that what lies between is only passed by. */
export const isJump = (from: Span, to: Span): boolean => Math.abs(to.first - from.first) > PAGE;
