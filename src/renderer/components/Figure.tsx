/** A chart with what it says: the sentence and the table are mandatory, so nothing is known by picture alone. */

import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say } from '../say.tsx';
import { PictureIcon, TableIcon } from './icons.tsx';
import './figure.css';

export interface FigureTable {
  readonly head: readonly FigureColumn[];
  readonly rows: readonly (readonly ReactNode[])[];
}

export interface FigureColumn {
  readonly label: Message;
  /** Right-aligned. */
  readonly number?: boolean | undefined;
}

interface FigureProps {
  /** What is drawn, e.g. `Hours watched by weekday and hour`. */
  readonly title: Message;
  /** What the picture shows, in one sentence. Read by screen readers with the title. */
  readonly summary: Message;
  /** A long one is made when it is asked for. */
  readonly table: FigureTable | (() => FigureTable);
  /** Shows the rows behind the whole picture: a button, and Enter where no mark is in hand. */
  readonly onRows?: (() => void) | undefined;
  /** The picture. */
  readonly children: ReactNode;
  /** Beside the Table button. */
  readonly more?: ReactNode;
}

/** Shows the picture, or in the same place its table. */
export function Figure({ title, summary, table, onRows, children, more }: FigureProps): ReactNode {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className="figure" aria-labelledby={`${id}-title`}>
      <figcaption className="sr" id={`${id}-title`}>
        <Say message={say('charts.titled', { title: { term: title }, summary: { term: summary } })} />
      </figcaption>
      {asTable ? (
        <div className="figure-table" tabIndex={0} role="group" aria-labelledby={`${id}-title`}>
          <DataTable table={typeof table === 'function' ? table() : table} caption={title} />
        </div>
      ) : (
        <div className="figure-picture" onKeyDown={onEnter(onRows)}>
          {children}
        </div>
      )}
      <div className="figure-foot">
        <button type="button" className="foot-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? <PictureIcon size={14} /> : <TableIcon size={14} />}
          <Say message={say(asTable ? 'shell.picture' : 'shell.table')} />
        </button>
        {onRows && (
          <button type="button" className="foot-button" onClick={onRows}>
            <Say message={say('shell.rows')} />
          </button>
        )}
        {more}
      </div>
    </figure>
  );
}

/** The key is used up: what opens takes the focus, and must not be clicked by it. */
const onEnter =
  (open: (() => void) | undefined) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !open) return;
    event.preventDefault();
    open();
  };

/** A dense table out of plain rows. */
function DataTable({ table, caption }: { readonly table: FigureTable; readonly caption: Message }): ReactNode {
  return (
    <table className="dense">
      <caption className="sr">
        <Say message={caption} />
      </caption>
      <thead>
        <tr>
          {table.head.map((column) => (
            <th key={column.label.key} scope="col" className={column.number ? 'num' : undefined}>
              <Say message={column.label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} className={table.head[column]?.number ? 'num' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
