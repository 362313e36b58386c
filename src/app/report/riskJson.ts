/** The risk report as programs read it. */

import type { Message } from '#core/message.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { AttackView } from '../contract.ts';
import type { GuessMade } from '../receiptContract.ts';

interface Beside {
  readonly attack?: AttackView | undefined;
  readonly guesses?: readonly GuessMade[] | undefined;
}

/** Plain JSON: the measures as they are, and in place of a measure that was not taken, why, in words. */
export function riskJson(risk: RiskReport, text: (message: Message) => string, { attack, guesses }: Beside = {}): object {
  const { linkability } = risk;
  const parts = { ...risk, linkability: linkability.measured ? { ...linkability, attack } : linkability };
  return Object.fromEntries(
    Object.entries(parts).map(([criterion, part]: [string, RiskReport[keyof RiskReport]]) => [
      criterion,
      {
        ...(part.measured ? part : { measured: false, reason: text(part.reason) }),
        ...(criterion === 'inference' ? { guesses } : {}),
      },
    ]),
  );
}
