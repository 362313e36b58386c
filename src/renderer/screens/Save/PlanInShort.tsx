/** The plan in a few counts, for a last look before it is written. */

import type { ReactNode } from 'react';
import type { PlanView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { Say, Written } from '#renderer/say.tsx';

export function PlanInShort({ view, label }: { view: PlanView; label: string }) {
  const changed = view.columns.filter((column) => column.changed > 0 || column.guarded > 0).length;
  const guarded = view.columns.reduce((sum, column) => sum + column.guarded, 0);
  return (
    <section className="plan-in-short" aria-label={label}>
      <h2>{label}</h2>
      <dl>
        <Count label={say('save.plan.rows')} part={view.rowsOut} whole={view.rowsIn} />
        <Count label={say('save.plan.columns')} part={changed} whole={view.columns.length} />
        {guarded > 0 && <Total label={say('save.plan.guarded')} count={guarded} />}
        <Count label={say('save.plan.inferences')} part={view.guesses.copy} whole={view.guesses.original} />
      </dl>
    </section>
  );
}

function Count({ label, part, whole }: { label: Message; part: number; whole: number }) {
  return (
    <Line label={label}>
      <Say message={say('save.plan.of', { part, whole })} strong />
    </Line>
  );
}

function Total({ label, count }: { label: Message; count: number }) {
  return (
    <Line label={label}>
      <strong>
        <Written value={count} />
      </strong>
    </Line>
  );
}

function Line({ label, children }: { label: Message; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Say message={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
