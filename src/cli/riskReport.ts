/** The risk report as programs read it: the measures as they are, and in place of a measure that was not taken, why. */

import type { RiskReport } from '#core/risk/assess.ts';
import type { Speaker } from '#locales/speaker.ts';

/** Plain JSON. */
export function riskJson(risk: RiskReport, speaker: Speaker): unknown {
  return Object.fromEntries(
    Object.entries(risk).map(([criterion, part]: [string, RiskReport[keyof RiskReport]]) => [
      criterion,
      part.measured ? part : { measured: false, reason: speaker.text(part.reason) },
    ]),
  );
}
