/** Behind the two lists of a copy: the person's own search of it, and what no copy protects against. */

import { say } from '#core/message.ts';
import { Say } from '../say.tsx';
import { SearchCopy, type WhichCopy } from './SearchCopy.tsx';
import './searchAndLimits.css';

export function SearchAndLimits({ of, rows }: { of: WhichCopy; rows: number }) {
  return (
    <div className="two-lists search-and-limits">
      <SearchCopy of={of} rows={rows} />
      <section>
        <h2>
          <Say message={say('save.limits')} />
        </h2>
        <p className="sub">
          <Say message={say('save.limits.text')} />
        </p>
      </section>
    </div>
  );
}
