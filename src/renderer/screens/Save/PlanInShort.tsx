/** The plan in three counts, for a last look before it is written. */

import type { PlanView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { Say } from '#renderer/say.tsx';

export function PlanInShort({ view, label }: { view: PlanView; label: string }) {
  const changed = view.columns.filter((column) => column.changed > 0).length;
  return (
    <section className="plan-in-short" aria-label={label}>
      <h2>{label}</h2>
      <dl>
        <Count label={say('save.plan.rows')} part={view.rowsOut} whole={view.rowsIn} />
        <Count label={say('save.plan.columns')} part={changed} whole={view.columns.length} />
        <Count label={say('save.plan.inferences')} part={view.guesses.copy} whole={view.guesses.original} />
      </dl>
    </section>
  );
}

function Count({ label, part, whole }: { label: Message; part: number; whole: number }) {
  return (
    <div>
      <dt>
        <Say message={label} />
      </dt>
      <dd>
        <Say message={say('save.plan.of', { part, whole })} strong />
      </dd>
    </div>
  );
}
