/** What is measured of linkability and inference, in words. */

import { say, type Message } from '#core/message.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import type { AttackView } from '#app/contract.ts';

/** Known viewings that are told of. */
const FEW = 4;
/** An estimate is never certain. */
const ESTIMATED = 0.999;

/** What someone could do who knows a few viewings, and what hidden cells still say; one sentence each. */
export function riskMessages({ linkability, inference }: RiskReport, attack?: AttackView): readonly Message[] {
  const messages: Message[] = [];
  if (!linkability.measured) messages.push(linkability.reason);
  else {
    for (const { people, known } of linkability.anonymitySet.circles) {
      const few = known[FEW - 1];
      if (few === undefined) continue;
      messages.push(
        say('cli.risk.set', { known: FEW, people, count: few.others, unique: { percent: Math.min(ESTIMATED, few.unique) } }),
      );
    }
    for (const { people, marketer, atRisk } of linkability.population.circles)
      messages.push(say('cli.risk.population', { people, marketer: { percent: marketer }, atRisk: { percent: atRisk } }));
    const { profilesApart: apart, releaseLeak: leak, pseudonymFrequency: names } = linkability;
    if (apart !== undefined)
      messages.push(
        say('cli.risk.profiles', { count: apart.profiles, right: { percent: apart.right }, base: { percent: apart.base } }),
      );
    if (leak?.atMost !== undefined)
      messages.push(say(leak.of === 'shifted' ? 'cli.risk.shifted' : 'cli.risk.shift', { count: leak.atMost }));
    if (names?.fewest !== undefined) messages.push(say('cli.risk.pseudonyms', { count: names.recognisable, of: names.shows }));
  }
  if (attack !== undefined) {
    const { known, right, bestGuess } = attack.fewFacts;
    messages.push(
      say('cli.risk.attack', {
        known,
        count: right.count,
        trials: attack.trials,
        people: attack.people - 1,
        low: { percent: right.low },
        high: { percent: right.high },
        guessed: bestGuess.count,
      }),
    );
  }
  if (inference.measured)
    for (const { role, right, base } of inference.hidden)
      messages.push(say('cli.risk.hidden', { role, right: { percent: right }, base: { percent: base } }));
  return messages;
}
