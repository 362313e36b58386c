/** The values a level would write, most rows first: a level is chosen after its values were seen, not by its name. */

import { useEffect, useState } from 'react';
import type { LevelValuesView } from '#app/contract.ts';
import { personal, say, type Message } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { client } from '#renderer/client.ts';
import { Bar } from '#renderer/components/Bar.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { isMasked, Say, useText, Written } from '#renderer/say.tsx';
import { useSession } from '#renderer/session.ts';

const PAGE = 100;

interface Seen {
  readonly total: number;
  readonly gaps: number;
  readonly values: LevelValuesView['values'];
}

export function LevelValues({ role, level }: { readonly role: Role; readonly level: string }) {
  const text = useText();
  const [wanted, setWanted] = useState(PAGE);
  const [seen, setSeen] = useState<Seen>();
  const [problem, setProblem] = useState<Message>();
  const hides = useHides(role);

  useEffect(() => {
    let late = false;
    client.levelValues
      .query({ role, level, offset: wanted - PAGE, limit: PAGE })
      .then((answer) => {
        if (late) return;
        if (answer.ok) setSeen((before) => added(before, answer.value, wanted - PAGE));
        else setProblem(answer.failure.message);
      })
      .catch(() => late || setProblem(say('plan.values.failed')));
    return () => {
      late = true;
    };
  }, [role, level, wanted]);

  if (problem)
    return (
      <p className="small" role="alert">
        <Say message={problem} />
      </p>
    );
  if (!seen)
    return (
      <p className="small dim" role="status">
        <Say message={say('plan.live.working')} />
      </p>
    );
  return (
    <>
      <p className="small dim" role="status">
        <Say message={say('plan.values.count', { count: seen.total })} />
        {seen.gaps > 0 && (
          <>
            {' '}
            <Say message={say('plan.values.gaps', { count: seen.gaps })} />
          </>
        )}
      </p>
      <div className="level-values" role="region" tabIndex={0} aria-label={text(say('plan.values'))}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Say message={say('plan.values.value')} />
              </th>
              <th scope="col" className="num">
                <Say message={say('plan.values.of')} />
              </th>
              <th scope="col" className="num">
                <Say message={say('plan.rows')} />
              </th>
            </tr>
          </thead>
          <tbody>
            {seen.values.map(({ value, rows, of }, at) => (
              <tr key={at}>
                <th scope="row">
                  {value === '' ? (
                    <span className="faint">
                      <Say message={say('plan.blank')} />
                    </span>
                  ) : hides(value) ? (
                    <Bar row={at} />
                  ) : (
                    <bdi>{value}</bdi>
                  )}
                </th>
                <td className="num">
                  <Written value={of} />
                </td>
                <td className="num">
                  <Written value={rows} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {seen.values.length < seen.total && (
        <Button size="small" onClick={() => setWanted(wanted + PAGE)}>
          <Say message={say('plan.values.more')} />
        </Button>
      )}
    </>
  );
}

/** A page more; a page that is there already is not taken twice. */
const added = (before: Seen | undefined, { total, gaps, values }: LevelValuesView, offset: number): Seen => ({
  total,
  gaps,
  values: [...(before?.values ?? []).slice(0, offset), ...values],
});

/** Names of other profiles are never shown, and nothing while values are hidden. */
function useHides(role: Role): (value: string) => boolean {
  const hideValues = useSession((state) => state.hideValues);
  const summary = useSession((state) => state.summary);
  return (value) => hideValues || (role === 'profile' && isMasked(personal('profile', value), { hideValues, summary }));
}
