/** How much of the file the guesses could rest on. No warning is never said to mean that nothing is there. */

import type { FindingsView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';

export function coverageOf(findings: FindingsView): Message {
  return say('warnings.coverage', { rows: findings.together.rows });
}
