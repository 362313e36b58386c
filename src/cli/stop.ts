/** The one way a command gives up: a sentence for the person and the status to end with. */

import type { Message } from '#core/message.ts';
import type { RefusalCode } from '#core/result.ts';
import { statusOf } from './exitStatus.ts';

/** Thrown by commands, caught once in `main.ts`. */
export class Stop extends Error {
  readonly say: Message;
  readonly status: number;
  /** Said below it, a line for each. */
  readonly details: readonly Message[];

  constructor(say: Message, status: number, details: readonly Message[] = []) {
    super(say.key);
    this.say = say;
    this.status = status;
    this.details = details;
  }
}

/** A `Result`, or what the client's types make of one after the wire: the same data, its messages typed as JSON. */
type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly failure: {
        readonly code: RefusalCode;
        readonly message: unknown;
        readonly details?: readonly unknown[] | undefined;
      };
    };

/** The value of a result, or the end of the command with `status` (or the status of the refusal). */
export function expect<T>(answer: Answer<T>, status?: number): T {
  if (answer.ok) return answer.value;
  const { code, message, details } = answer.failure;
  throw new Stop(message as Message, status ?? statusOf(code), details as readonly Message[] | undefined);
}
