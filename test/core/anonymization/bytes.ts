/** A written history as one piece, for tests that look at it whole. */

import { withGuards } from '#core/anonymization/guards.ts';
import { writeCsv } from '#core/writeCsv.ts';
import type { History } from '#core/history.ts';

/** The bytes that are written for a history. */
export function bytesOf(history: History, options: { formulaGuard: boolean } = { formulaGuard: true }): Uint8Array {
  return Buffer.concat([...writeCsv(withGuards(history, options).history)]);
}

/** The same as text. */
export const textOf = (history: History, options?: { formulaGuard: boolean }): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(history, options));
