/** What the service says it collects, against what the download holds: four quiet groups, closed until somebody wants to know. */

import type { ReactNode } from 'react';
import type { FindingsView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Bar } from '../../components/Bar.tsx';
import { Say } from '../../say.tsx';
import { useSession } from '../../session.ts';

type Entry = FindingsView['collection'][number];

/** Who it comes from; the last group says what becomes of all of it. */
const GROUPS: readonly (readonly [id: 'given' | 'automatic' | 'partners' | 'usedFor', groups: readonly Entry['group'][]])[] = [
  ['given', ['given']],
  ['automatic', ['automatic']],
  ['partners', ['partners']],
  ['usedFor', ['usedFor', 'passedTo']],
];

const isOfData = ({ group }: Entry): boolean => group !== 'usedFor' && group !== 'passedTo';

export function Collection({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const service = useSession((state) => state.summary?.service ?? '');
  if (entries.length === 0) return null;
  const data = entries.filter(isOfData);
  const held = data.filter((entry) => entry.held.length > 0).length;
  const sources = [...new Map(entries.map((entry) => [`${entry.source} ${entry.year}`, entry])).values()].map(
    ({ source, year }) => ({ term: say('collection.source', { source, year: String(year) }) }),
  );
  return (
    <section className="collection" aria-labelledby="collection">
      <h2 id="collection">
        <Say message={say('collection.title', { service })} />
      </h2>
      <p className="sub">
        <Say message={say('collection.lede', { count: held, of: data.length })} />
      </p>
      {GROUPS.map(([id, groups]) => (
        <details key={id}>
          <summary>
            <span>
              <Say message={say(`collection.group.${id}`)} />
              {id === 'usedFor' && (
                <>
                  {' · '}
                  <Say message={say('collection.group.passedTo')} />
                </>
              )}
            </span>
            <Count entries={entries.filter(({ group }) => groups.includes(group))} />
          </summary>
          {id === 'usedFor'
            ? groups.map((group) => <Becomes key={group} group={group} entries={entries} />)
            : groups.map((group) => <Kinds key={group} group={group} entries={entries} />)}
        </details>
      ))}
      <p className="small dim">
        <Say message={say('collection.basis', { sources: { list: sources } })} />
      </p>
    </section>
  );
}

function Count({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const held = entries.filter((entry) => entry.held.length > 0).length;
  const message = entries.every(isOfData)
    ? say('collection.count.held', { count: held, of: entries.length })
    : say('collection.count.named', { count: entries.length });
  return (
    <span className="dim">
      <Say message={message} />
    </span>
  );
}

interface GroupProps {
  readonly group: Entry['group'];
  readonly entries: readonly Entry[];
}

/** One line a kind. The program never sends a value here: the bars are drawn by kind. */
function Kinds({ group, entries }: GroupProps): ReactNode {
  return (
    <table className="dense">
      <caption className="sr">
        <Say message={say(`collection.group.${group}`)} />
      </caption>
      <thead>
        <tr>
          {(['kind', 'held', 'used'] as const).map((column) => (
            <th key={column} scope="col">
              <Say message={say(`collection.head.${column}`)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries
          .filter((entry) => entry.group === group)
          .map(({ kind, held, usedFor }) => (
            <tr key={kind}>
              <th scope="row">
                <Say message={say(`collection.kind.${kind}`)} />
              </th>
              <td className={held.length === 0 ? 'dim' : undefined}>
                {held.length === 0 ? (
                  <Say message={say('collection.notHeld')} />
                ) : (
                  <ul>
                    {held.map((place, row) => (
                      <li key={`${place.in} ${place.name}`}>
                        <code>{place.name}</code>
                        {place.rows !== null && (
                          <span className="dim">
                            <Say message={say('collection.rows', { count: place.rows })} />
                          </span>
                        )}
                        <Bar kind={place.kind} row={row} />
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td className="dim">
                <ul>
                  {usedFor.map((use) => (
                    <li key={use}>
                      <Say message={say(`collection.use.${use}`)} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Becomes({ group, entries }: GroupProps): ReactNode {
  return (
    <>
      <h3>
        <Say message={say(`collection.group.${group}`)} />
      </h3>
      <ul className="collection-becomes">
        {entries
          .filter((entry) => entry.group === group)
          .map(({ kind }) => (
            <li key={kind}>
              <Say message={say(`collection.kind.${kind}`)} />
            </li>
          ))}
      </ul>
    </>
  );
}
