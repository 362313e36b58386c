/** The identifiers of the whole download: kinds and counts. The values never come to the screen at all. */

import { useId, type ReactNode } from 'react';
import type { IdentifierView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Bar } from '../../components/Bar.tsx';
import { Say, Written } from '../../say.tsx';

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
          {identifiers.map(({ kind, count: values }, row) => (
            <tr key={kind}>
              <td>
                <Say message={say(`overview.identifier.${kind}`)} />
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
