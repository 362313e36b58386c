/** The identifiers of the whole download: kinds, counts and the tables they stand in. The values never come to the screen at all. */

import { useId, type ReactNode } from 'react';
import type { IdentifierView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { Bar } from '../../components/Bar.tsx';
import { Say, Written } from '../../say.tsx';

/** Places that are named; more are counted. */
const NAMED = 2;

/** The columns of the history by their headers, the other tables by their names, each once. */
function placesOf(columns: IdentifierView['columns'], tables: IdentifierView['tables']): Message {
  const places = [...columns, ...new Set(tables.map(({ table }) => table))];
  return places.length > NAMED
    ? say('overview.identifiers.inMany', { count: places.length })
    : say('overview.identifiers.in', { places: { list: places } });
}

export function Identifiers({ identifiers }: { readonly identifiers: readonly IdentifierView[] }): ReactNode {
  const id = useId();
  const count = identifiers.reduce((sum, identifier) => sum + identifier.count, 0);
  return (
    <article className="fact" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Say message={say('overview.identifiers')} />
        </h2>
        <span className="fact-scope">
          <Say message={say('overview.identifiers.scope')} />
        </span>
      </header>
      <p className="fact-number">
        <b>
          <Say message={say('overview.identifiers.headline', { count })} />
        </b>
        <span>
          <Say message={say('overview.identifiers.sentence', { count: identifiers.length })} />
        </span>
      </p>
      <table className="dense identifiers">
        <caption className="sr">
          <Say message={say('overview.identifiers')} />
        </caption>
        <thead className="sr">
          <tr>
            <th scope="col">
              <Say message={say('overview.head.kind')} />
            </th>
            <th scope="col">
              <Say message={say('overview.head.value')} />
            </th>
            <th scope="col">
              <Say message={say('overview.head.values')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {identifiers.map(({ kind, count: values, columns, tables }, row) => (
            <tr key={kind}>
              <td>
                <Say message={say(`overview.identifier.${kind}`)} />
                <small>
                  <Say message={placesOf(columns, tables)} />
                </small>
              </td>
              <td>
                <Bar kind={kind} row={row} />
              </td>
              <td className="num">
                <Written value={values} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
