/** Expected failures are values: a function that can fail says so in its type, and only bugs are thrown. */

import type { Message } from './message.ts';

export type Result<T, F = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/**
 * Why something was not done. `code` is stable and for programs; `message` is one sentence for a person:
 * what happened, what is unchanged, what to do. It never holds a value of the person's data.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: Message;
  /** What stood in the way, a sentence for each, where that is more than the message says. */
  readonly details?: readonly Message[] | undefined;
}

export type RefusalCode =
  | 'not-found'
  | 'not-readable'
  | 'is-a-directory'
  | 'empty'
  | 'too-large'
  | 'not-a-table'
  | 'not-a-history'
  | 'no-rows'
  | 'encrypted'
  | 'hostile-archive'
  | 'cancelled'
  | 'bad-recipe'
  | 'bad-mapping'
  | 'target-is-source'
  | 'target-exists'
  | 'target-beside-copy'
  | 'target-not-writable'
  | 'disk-full'
  | 'check-failed'
  | 'nothing-open'
  | 'nothing-left'
  | 'busy';

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = (
  code: RefusalCode,
  message: Message,
  details?: readonly Message[],
): { readonly ok: false; readonly failure: Refusal } => ({
  ok: false,
  failure: details === undefined ? { code, message } : { code, message, details },
});

/** Closes a switch over a union: a case that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`A case was forgotten: ${typeof value}`);
}
