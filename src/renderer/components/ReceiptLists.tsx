/** What was changed in a copy and, as large, what is still in it. */

import { useState } from 'react';
import type { ReceiptLine } from '#app/receiptContract.ts';
import { say } from '#core/message.ts';
import { Say } from '../say.tsx';
import { equalLists } from './equalLists.ts';
import { CheckIcon } from './icons.tsx';
import './receiptLists.css';

interface ListsProps {
  readonly changed: readonly ReceiptLine[];
  readonly left: readonly ReceiptLine[];
}

/** The two lists of a receipt, cut at the same place and opened together. */
export function ReceiptLists({ changed, left }: ListsProps) {
  const [all, setAll] = useState(false);
  const lists = equalLists(changed, left, all);
  return (
    <>
      <div className="two-lists">
        <ReceiptList kind="changed" lines={lists.first} empty={changed.length === 0} />
        <ReceiptList kind="left" lines={lists.second} empty={left.length === 0} />
      </div>
      {lists.more > 0 && (
        <button type="button" className="link-button lists-more" aria-expanded={all} onClick={() => setAll(!all)}>
          <Say message={all ? say('save.lists.fewer') : say('save.lists.more', { count: lists.more })} />
        </button>
      )}
    </>
  );
}

interface ListProps {
  readonly kind: 'changed' | 'left';
  /** A blank line keeps the list as long as the other one. */
  readonly lines: readonly (ReceiptLine | undefined)[];
  readonly empty: boolean;
}

/** Both are drawn by this, so that neither can look larger. */
function ReceiptList({ kind, lines, empty }: ListProps) {
  const heading = `save-${kind}`;
  return (
    <section className={`receipt-list ${kind}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          <Say message={say(`save.${kind}`)} />
        </h2>
        <span className="faint small">
          <Say message={say(`save.${kind}.note`)} />
        </span>
      </header>
      {empty && (
        <p className="receipt-none dim">
          <Say message={say(`save.${kind}.none`)} />
        </p>
      )}
      <ul>
        {lines.map((line, at) =>
          line ? (
            <li key={at}>
              {kind === 'changed' ? <CheckIcon /> : <i className="dot" aria-hidden="true" />}
              <span>
                <Say message={line.label} row={at} />
                <small>
                  <Say message={line.detail} row={at} />
                </small>
              </span>
              <span className="measured">
                <Say message={line.measured} row={at} />
              </span>
            </li>
          ) : (
            !empty && <li key={at} className="blank" aria-hidden="true" />
          ),
        )}
      </ul>
    </section>
  );
}
