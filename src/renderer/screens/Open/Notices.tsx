/** What the import met: rows set aside with their lines, and things it had to decide. Folded, because most files have few. */

import { useState, type ReactNode } from 'react';
import type { Summary } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Say } from '../../say.tsx';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import { SaveSetAside } from './SaveSetAside.tsx';

/** Lines shown at first, and how many more each time; the count is always told in full. */
const LISTED = 20;
const MORE = 200;

export function Notices({ summary }: { readonly summary: Summary }): ReactNode {
  const { setAside, counts } = summary;
  // Rows that were set aside are told below, with their lines.
  const issues = summary.issues.filter(({ code }) => code !== 'rows-set-aside');
  const [listed, setListed] = useState(LISTED);
  if (issues.length === 0 && counts.setAside === 0) return null;
  return (
    <details className="notices">
      <summary>
        <Say message={say('open.notices', { count: issues.length + Number(counts.setAside > 0) })} />
      </summary>
      <ul>
        {issues.map(({ code, row, message }, index) => (
          <li key={`${code}-${row ?? index}`}>
            <Say message={message} />
          </li>
        ))}
        {counts.setAside > 0 && (
          <li>
            <Say message={say('open.setAside', { count: counts.setAside, read: counts.read })} />
            <ul className="faint">
              {setAside.slice(0, listed).map(({ line, reason }) => (
                <li key={line}>
                  <Say message={say('open.line', { line, reason: { term: say(`open.setAside.${reason}`) } })} />
                </li>
              ))}
            </ul>
            {counts.setAside > listed && (
              <span className="faint">
                <Say message={say('open.more', { count: counts.setAside - listed })} />
              </span>
            )}{' '}
            {setAside.length > listed && (
              <button type="button" className="link-button small" onClick={() => setListed(listed + MORE)}>
                <Say message={say('open.setAside.showMore')} />
              </button>
            )}
            <div>
              <SaveSetAside />
            </div>
          </li>
        )}
      </ul>
      {summary.dates.confidence === 'likely' && <DateOrderQuestion summary={summary} />}
    </details>
  );
}
