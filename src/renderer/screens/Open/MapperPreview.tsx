/** The first rows of an unknown table as the columns now named would read them, or why they cannot be read yet. */

import type { ReactNode } from 'react';
import type { MapperView } from '#app/contract.ts';
import { personal, say, type Personal } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import { Say, Value } from '../../say.tsx';

/** How a cell is hidden when values are. */
const KINDS: Partial<Record<Role, Personal['personal']>> = { profile: 'profile', device: 'device', country: 'place' };

export function MapperPreview({ view: { preview, problem } }: { readonly view: MapperView }): ReactNode {
  const [first] = preview;
  return (
    <section className="mapper-preview" aria-labelledby="mapper-preview">
      <h2 id="mapper-preview">
        <Say message={say('mapper.preview')} />
      </h2>
      {problem && (
        <p className="dim">
          <Say message={problem} />
        </p>
      )}
      {first && (
        <div className="mapper-table">
          <table className="dense">
            <thead>
              <tr>
                {(['title', 'start', ...first.cells.map(({ role }) => role)] as const).map((role) => (
                  <th key={role} scope="col">
                    <Say message={say(`mapper.read.${role}`)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.map(({ title, local, cells }, row) => (
                <tr key={row}>
                  <td>
                    <span className="clip">
                      <Value value={personal('title', title)} row={row} />
                    </span>
                  </td>
                  <td className="mono">
                    <Value value={personal('text', local)} row={row} />
                  </td>
                  {cells.map(({ role, text }) => (
                    <td key={role}>
                      <span className="clip">
                        <Value value={personal(KINDS[role] ?? 'text', text)} row={row} />
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
