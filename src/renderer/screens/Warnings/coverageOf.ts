/** How much of the file the guesses could rest on. No warning is never said to mean that nothing is there. */

import type { FindingsView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';

export function coverageOf(findings: FindingsView): Message {
  const { distinct, recognised } = findings.titles;
  const share = { percent: distinct === 0 ? 0 : recognised / distinct };
  return say('warnings.coverage', { rows: findings.together.rows, recognised, distinct, share });
}
