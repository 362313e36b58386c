/** A thing the file says: a solid rule on top, the number, the sentence, the picture, the table. Guesses never stand on one. */

import { useId, useState, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import type { Scope } from '#core/model.ts';
import { Say } from '../say.tsx';
import { Figure, type FigureTable } from './Figure.tsx';
import { DownIcon, UpIcon } from './icons.tsx';
import './factCard.css';

interface FactCardProps {
  readonly title: Message;
  /** Whose data this is. Always shown. */
  readonly scope: Scope;
  readonly headline: Message;
  readonly sentence: Message;
  /** What someone could conclude; opens in place. */
  readonly tells: Message;
  readonly table: FigureTable;
  /** Shows the rows the fact rests on. */
  readonly onRows?: (() => void) | undefined;
  /** Shows the same as the copy would have it. */
  readonly onCopy?: (() => void) | undefined;
  /** The picture. */
  readonly children: ReactNode;
}

export function FactCard({ title, scope, headline, sentence, tells, table, onRows, onCopy, children }: FactCardProps): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const more = (
    <>
      {onCopy && (
        <button type="button" className="foot-button" onClick={onCopy}>
          <Say message={say('overview.inCopy')} />
        </button>
      )}
      <button
        type="button"
        className="foot-button"
        aria-expanded={open}
        aria-controls={`${id}-tells`}
        onClick={() => setOpen(!open)}
      >
        <Say message={say('overview.tells')} />
        {open ? <UpIcon size={14} /> : <DownIcon size={14} />}
      </button>
    </>
  );
  return (
    <article className="fact" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Say message={title} />
        </h2>
        <span className="fact-scope">
          <Say message={say(`shell.scope.${scope}`)} />
        </span>
      </header>
      <p className="fact-number">
        <b>
          <Say message={headline} />
        </b>
        <span>
          <Say message={sentence} />
        </span>
      </p>
      <Figure title={title} summary={sentence} table={table} onRows={onRows} more={more}>
        {children}
      </Figure>
      <p className="fact-tells" id={`${id}-tells`} hidden={!open}>
        <Say message={tells} />
      </p>
    </article>
  );
}
