/** One of the two lists of a receipt; both are drawn by this, so that neither can look larger. */

import type { ReceiptLine } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { CheckIcon } from '#renderer/components/icons.tsx';
import { Say } from '#renderer/say.tsx';

interface Props {
  readonly kind: 'changed' | 'left';
  /** A blank line keeps the list as long as the other one. */
  readonly lines: readonly (ReceiptLine | undefined)[];
  readonly empty: boolean;
}

export function ReceiptList({ kind, lines, empty }: Props) {
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
