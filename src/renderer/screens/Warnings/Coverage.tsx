/** The end of the list: what was looked at, what is never guessed, and what this file cannot support. */

import type { FindingsView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Check } from '#renderer/components/Check.tsx';
import { answer } from '#renderer/opening.ts';
import { Say } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';
import { coverageOf } from './coverageOf.ts';

const NEVER = ['crime', 'personality', 'body', 'others', 'truth'] as const;

export function Coverage({ findings }: { findings: FindingsView }) {
  const { notPossible } = findings;
  const weak = useSession((state) => state.summary?.settings.weakGuesses === true);
  return (
    <section className="coverage small dim">
      <p>
        <Say message={coverageOf(findings)} />
      </p>
      <details>
        <summary>
          <Say message={say('warnings.never')} />
        </summary>
        <p>
          <Say message={say('warnings.never.lede')} />
        </p>
        <ul>
          {NEVER.map((id) => (
            <li key={id}>
              <Say message={say(`warnings.never.${id}`)} />
            </li>
          ))}
        </ul>
      </details>
      <Check checked={weak} onChange={(weakGuesses) => void answer({ weakGuesses })}>
        <Say message={say('warnings.weak')} />
      </Check>
      {notPossible.length > 0 && (
        <details>
          <summary>
            <Say message={say('warnings.notPossible', { count: notPossible.length })} />
          </summary>
          <ul>
            {notPossible.map(({ id, reason }) => (
              <li key={id}>
                <Say message={reason} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
