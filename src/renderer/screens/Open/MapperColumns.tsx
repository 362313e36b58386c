/** One line per column of an unknown table: what it is called, what its cells look like, and what it is used as. */

import type { ReactNode } from 'react';
import type { MapperColumn, MapperView } from '#app/contract.ts';
import type { MappedRole } from '#core/import/mapping/mapping.ts';
import { personal, say } from '#core/message.ts';
import { Choice } from '../../components/Choice.tsx';
import { Say, useText, Value } from '../../say.tsx';
import { changeMapping, roleOf, withRole } from '../../unknownTable.ts';

/** In the order they are offered. */
const USES: Readonly<Record<MappedRole | 'other', true>> = {
  other: true,
  title: true,
  start: true,
  clock: true,
  profile: true,
  device: true,
  country: true,
  duration: true,
  supplemental: true,
};

export function MapperColumns({ view }: { readonly view: MapperView }): ReactNode {
  const text = useText();
  return (
    <div className="mapper-table" role="region" tabIndex={0} aria-label={text(say('mapper.columns'))}>
      <table>
        <thead>
          <tr>
            {['mapper.head.column', 'mapper.head.looks', 'mapper.head.use'].map((head) => (
              <th key={head} scope="col">
                <Say message={say(head)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.columns.map((column, at) => (
            <Line key={at} view={view} column={column} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly view: MapperView;
  readonly column: MapperColumn;
  readonly at: number;
}

function Line({ view: { mapping }, column, at }: LineProps): ReactNode {
  const text = useText();
  const { name, ref, looks, examples, guess, confidence } = column;
  const role = roleOf(mapping, ref);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <Say message={say(`mapper.looks.${looks.kind}`, { count: looks.count, of: looks.of })} />
        {examples.length > 0 && (
          <span className="mapper-examples">
            {examples.map((example, index) => (
              <span key={example} className="clip mono">
                <Value value={personal('text', example)} row={at + index} />
              </span>
            ))}
          </span>
        )}
      </td>
      <td className="mapper-use">
        <Choice
          label={text(say('mapper.use', { column: name }))}
          value={role}
          options={(Object.keys(USES) as (keyof typeof USES)[]).map((use) => ({
            value: use,
            label: text(say(`mapper.use.${use}`)),
          }))}
          onChange={(use) => void changeMapping(withRole(mapping, ref, use as MappedRole | 'other'))}
        />
        {role !== 'other' && role === guess && confidence !== 'none' && (
          <small className="faint">
            <Say message={say(`mapper.confidence.${confidence}`)} />
          </small>
        )}
      </td>
    </tr>
  );
}
