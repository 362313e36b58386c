/** What this file cannot show, and why: an empty place is explained, not left out. */

import type { ReactNode } from 'react';
import type { FindingsView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Say } from '../../say.tsx';

/** Findings with the same reason are named once. */
export function NotPossible({ reasons }: { readonly reasons: FindingsView['notPossible'] }): ReactNode {
  const needs = [...new Map(reasons.map((reason) => [reason.need, reason])).values()];
  if (needs.length === 0) return null;
  return (
    <section className="not-possible" aria-labelledby="not-possible">
      <h2 id="not-possible">
        <Say message={say('overview.notPossible')} />
      </h2>
      <ul>
        {needs.map(({ need, reason }) => (
          <li key={need}>
            <Say message={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}
