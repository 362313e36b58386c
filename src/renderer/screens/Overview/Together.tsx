/** What the findings come to when someone adds them up: a ladder of counts, never a score. */

import type { ReactNode } from 'react';
import type { FindingsView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { Button } from '../../components/Button.tsx';
import { RecogniseMore } from './RecogniseMore.tsx';
import { Say, Written } from '../../say.tsx';
import { goTo, useSession } from '../../session.ts';

interface Rung {
  readonly count: number;
  readonly label: Message;
  readonly detail: Message;
}

export function Together({ findings }: { readonly findings: FindingsView }): ReactNode {
  const columns = useSession((state) => state.summary?.columns.length ?? 0);
  const { together, guesses, titles } = findings;
  const share = together.days === 0 ? 0 : together.daysPlaced / together.days;
  return (
    <aside className="together" aria-labelledby="together">
      <h2 id="together">
        <Say message={say('overview.together')} />
      </h2>
      {together.days > 0 && (
        <p className="together-days">
          <Say
            message={say('overview.together.days', {
              placed: together.daysPlaced,
              days: together.days,
              share: { percent: share },
            })}
            strong
          />
        </p>
      )}
      <ul className="ladder">
        {rungsOf(findings, columns).map(({ count, label, detail }) => (
          <li key={label.key}>
            <span>
              <Say message={label} />
              <small>
                <Say message={detail} />
              </small>
            </span>
            <b>
              <Written value={count} />
            </b>
          </li>
        ))}
      </ul>
      <Button className="together-action" onClick={() => goTo('warnings')}>
        <Say
          message={
            guesses.length === 0 ? say('overview.together.none') : say('overview.together.review', { count: guesses.length })
          }
        />
      </Button>
      <p className="small dim together-note">
        <Say
          message={say('overview.together.recognised', {
            recognised: titles.recognised,
            distinct: titles.distinct,
            share: { percent: titles.distinct === 0 ? 0 : titles.recognised / titles.distinct },
          })}
        />{' '}
        <Say message={say('overview.together.note')} />
      </p>
      {titles.recognised < titles.distinct && <RecogniseMore />}
    </aside>
  );
}

function rungsOf({ together, guesses }: FindingsView, columns: number): readonly Rung[] {
  const named = (names: readonly string[]): Message =>
    names.length === 0
      ? say('overview.of', { count: columns })
      : say('overview.of.named', { count: columns, names: { list: names } });
  return [
    {
      count: guesses.length,
      label: say('overview.rung.guesses'),
      detail: say('overview.rung.guesses.detail', { count: guesses.filter((guess) => guess.sensitive).length }),
    },
    { count: together.identifyingColumns.length, label: say('overview.rung.alone'), detail: named(together.identifyingColumns) },
    { count: together.quasiIdentifiers.length, label: say('overview.rung.together'), detail: named(together.quasiIdentifiers) },
    {
      count: together.uniqueRows,
      label: say('overview.rung.unique'),
      detail: say('overview.rung.unique.detail', { count: together.rows }),
    },
    { count: together.named, label: say('overview.rung.named'), detail: say('overview.rung.named.detail') },
    ...(together.known === undefined
      ? []
      : [
          {
            count: together.known.viewings,
            label: say('overview.rung.known'),
            detail: say('overview.rung.known.detail', {
              people: together.known.people,
              share: { percent: together.known.unique },
            }),
          },
        ]),
  ];
}
